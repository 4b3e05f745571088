import { isEan } from './ean.ts';
import { checkOfficialRules } from './regler.ts';
import { childrenOf, textOf, type Xml } from './xml.ts';

/** What may stand in an element, in this order; `!` must be there, `*` may be there more than once. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  Invoice: [
    '!cbc:UBLVersionID', '!cbc:CustomizationID', '!cbc:ProfileID', '!cbc:ID', '!cbc:IssueDate', '!cbc:InvoiceTypeCode', '!cbc:DocumentCurrencyCode', '!cac:OrderReference',
    '!cac:AccountingSupplierParty', '!cac:AccountingCustomerParty', 'cac:PaymentMeans', '!cac:TaxTotal', '!cac:LegalMonetaryTotal', '!*cac:InvoiceLine',
  ],
  'cac:OrderReference': ['!cbc:ID'],
  'cac:AccountingSupplierParty': ['!cac:Party'],
  'cac:AccountingCustomerParty': ['!cac:Party'],
  'cac:Party': ['!cbc:EndpointID', '!cac:PartyName', 'cac:PostalAddress', 'cac:PartyTaxScheme', '!cac:PartyLegalEntity', 'cac:Contact'],
  'cac:Contact': ['!cbc:ID'],
  'cac:PartyName': ['!cbc:Name'],
  'cac:PostalAddress': ['!cbc:AddressFormatCode', '!cac:AddressLine'],
  'cac:AddressLine': ['!cbc:Line'],
  'cac:PartyTaxScheme': ['!cbc:CompanyID', '!cac:TaxScheme'],
  'cac:PartyLegalEntity': ['!cbc:RegistrationName', '!cbc:CompanyID'],
  'cac:PaymentMeans': ['!cbc:PaymentMeansCode', '!cbc:PaymentDueDate', '!cbc:PaymentChannelCode', '!cac:PayeeFinancialAccount'],
  'cac:PayeeFinancialAccount': ['!cbc:ID', '!cac:FinancialInstitutionBranch'],
  'cac:FinancialInstitutionBranch': ['!cbc:ID'],
  'cac:TaxTotal': ['!cbc:TaxAmount', '!*cac:TaxSubtotal'],
  'cac:TaxSubtotal': ['!cbc:TaxableAmount', '!cbc:TaxAmount', '!cac:TaxCategory'],
  'cac:TaxCategory': ['!cbc:ID', '!cbc:Percent', '!cac:TaxScheme'],
  'cac:TaxScheme': ['!cbc:ID', '!cbc:Name'],
  'cac:LegalMonetaryTotal': ['!cbc:LineExtensionAmount', '!cbc:TaxExclusiveAmount', '!cbc:TaxInclusiveAmount', '!cbc:PayableAmount'],
  'cac:InvoiceLine': ['!cbc:ID', '!cbc:InvoicedQuantity', '!cbc:LineExtensionAmount', '!cac:TaxTotal', '!cac:Item', '!cac:Price'],
  'cac:Item': ['!cbc:Name', 'cbc:AdditionalInformation'],
  'cac:Price': ['!cbc:PriceAmount'],
};

/** What is wrong with an invoice as OIOUBL: elements that lack, stand twice or in another order, empty texts, sums that differ, and official rules that it breaks. Empty if nothing is. */
export function checkUblFaktura(rod: Xml): readonly string[] {
  return [...checkElement(rod), ...checkSums(rod), ...checkEan(rod), ...checkOfficialRules(rod)];
}

function checkElement({ navn, indhold }: Xml): readonly string[] {
  const order = ORDER[navn];
  if (typeof indhold === 'string') return order === undefined && indhold.trim() !== '' ? [] : [`${navn} is empty`];
  if (order === undefined) return [`${navn} is not known`];
  const names = order.map((rule) => rule.replace(/^[!*]+/, ''));
  const places = indhold.map((child) => names.indexOf(child.navn));
  return [
    ...indhold.filter((_, at) => places[at] === -1).map((child) => `${child.navn} does not belong in ${navn}`),
    ...(places.some((place, at) => place < (places[at - 1] ?? 0)) ? [`${navn} is out of order`] : []),
    ...order.flatMap((rule, at) => countWrong(rule, { found: places.filter((place) => place === at).length, within: navn })),
    ...indhold.flatMap(checkElement),
  ];
}

function countWrong(rule: string, { found, within }: { readonly found: number; readonly within: string }): readonly string[] {
  const name = rule.replace(/^[!*]+/, '');
  if (rule.startsWith('!') && found === 0) return [`${within} lacks ${name}`];
  return found > 1 && !rule.includes('*') ? [`${within} has ${name} twice`] : [];
}

function checkSums(rod: Xml): readonly string[] {
  const lines = childrenOf(rod, 'cac:InvoiceLine');
  const [total] = childrenOf(rod, 'cac:LegalMonetaryTotal');
  const sum = lines.reduce((all, line) => all + hundredthsOf(line, 'cbc:LineExtensionAmount'), 0);
  const wrong = lines.filter((line) => Number(textOf(line, 'cbc:InvoicedQuantity')) * hundredthsOf(childrenOf(line, 'cac:Price')[0], 'cbc:PriceAmount') !== hundredthsOf(line, 'cbc:LineExtensionAmount'));
  return [
    // F-INV147
    ...lines.filter((line) => Number(textOf(line, 'cbc:InvoicedQuantity')) === 0).map((line) => `line ${textOf(line, 'cbc:ID')} has no quantity`),
    ...wrong.map((line) => `line ${textOf(line, 'cbc:ID')} is not quantity times price`),
    ...(hundredthsOf(total, 'cbc:LineExtensionAmount') === sum ? [] : ['the lines do not add up to LineExtensionAmount']),
    ...(hundredthsOf(total, 'cbc:PayableAmount') === sum ? [] : ['PayableAmount is not the sum']),
  ];
}

function checkEan(rod: Xml): readonly string[] {
  const [party] = childrenOf(childrenOf(rod, 'cac:AccountingCustomerParty')[0], 'cac:Party');
  return isEan(textOf(party, 'cbc:EndpointID')) ? [] : ['EndpointID of the customer is no EAN number'];
}

function hundredthsOf(element: Xml | undefined, navn: string): number {
  return Math.round(Number(textOf(element, navn)) * 100);
}
