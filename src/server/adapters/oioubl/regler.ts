import { allOf, attributeOf, childrenOf, textOf, type Xml } from './xml.ts';

/** A rule of the official schematron, in our words, and where a document breaks it. */
interface Regel {
  /** The official number. */
  readonly id: string;
  readonly says: string;
  readonly breaks: (rod: Xml) => boolean;
}

const CVR = /^DK\d{8}$/;
const INVOICE_TYPES = ['325', '380', '393'];
const LEGAL_SCHEMES = ['DK:CVR', 'DK:CPR', 'ZZZ'];
const PAYMENT_CHANNELS = 'urn:oioubl:codelist:paymentchannelcode-1.1';

/**
 * The rules of the schematron for OIOUBL 2.1, release 1.16.1 of 10 November 2025, that an invoice of ours could break, read by hand: its
 * heading, the two parties, the payment to a Danish account, taxes and totals. What we never write (charges, deliveries, other
 * currencies) is left out. Lines and sums are in `tjek.ts`.
 */
const REGLER: readonly Regel[] = [
  { id: 'F-LIB001', says: 'the version of UBL is 2.1', breaks: (rod) => textOf(rod, 'cbc:UBLVersionID') !== '2.1' },
  { id: 'F-LIB002', says: 'the customization is OIOUBL 2.1', breaks: (rod) => textOf(rod, 'cbc:CustomizationID') !== 'OIOUBL-2.1' },
  { id: 'F-INV011', says: 'the type of invoice is on the list', breaks: (rod) => !INVOICE_TYPES.includes(textOf(rod, 'cbc:InvoiceTypeCode')) },
  { id: 'F-INV012 to F-INV014', says: 'every amount is in the currency of the document', breaks: (rod) => amountsOf(rod).some((amount) => attributeOf(amount, 'currencyID') !== textOf(rod, 'cbc:DocumentCurrencyCode')) },
  { id: 'F-LIB014', says: 'an amount has two decimals', breaks: (rod) => amountsOf(rod).some(({ indhold }) => typeof indhold !== 'string' || !/^-?\d+\.\d\d$/.test(indhold)) },
  { id: 'F-LIB016', says: 'what is to be paid is not negative', breaks: (rod) => allOf(rod, 'cbc:PayableAmount').some(({ indhold }) => typeof indhold === 'string' && indhold.startsWith('-')) },
  { id: 'F-LIB180', says: 'an endpoint by CVR is DK and eight digits', breaks: (rod) => allOf(rod, 'cbc:EndpointID').some((endpoint) => isNoCvr(endpoint)) },
  { id: 'F-LIB187', says: 'a legal entity has a number', breaks: (rod) => allOf(rod, 'cac:PartyLegalEntity').some((entity) => textOf(entity, 'cbc:CompanyID') === '') },
  { id: 'F-LIB189', says: 'the number of a legal entity is of a known kind', breaks: (rod) => legalNumbersOf(rod).some((number) => !LEGAL_SCHEMES.includes(attributeOf(number, 'schemeID'))) },
  { id: 'F-LIB190', says: 'a CVR number is DK and eight digits', breaks: (rod) => legalNumbersOf(rod).some(isNoCvr) },
  { id: 'F-INV046', says: 'the customer has one contact', breaks: (rod) => childrenOf(customerOf(rod), 'cac:Contact').length !== 1 },
  { id: 'F-INV051', says: 'the contact of the customer has an id', breaks: (rod) => textOf(childrenOf(customerOf(rod), 'cac:Contact')[0], 'cbc:ID') === '' },
  { id: 'F-LIB031', says: 'an address in lines is lines and nothing else', breaks: (rod) => allOf(rod, 'cac:PostalAddress').some(isMixedAddress) },
  { id: 'F-LIB123', says: 'the channel of a payment is of the list for it', breaks: (rod) => channelsOf(rod).some((channel) => attributeOf(channel, 'listID') !== PAYMENT_CHANNELS) },
  { id: 'F-LIB128', says: 'a payment to an account goes by the bank', breaks: (rod) => channelsOf(rod).some(({ indhold }) => indhold !== 'DK:BANK') },
  { id: 'F-LIB131', says: 'an account has at the most ten characters', breaks: (rod) => allOf(rod, 'cac:PayeeFinancialAccount').some((account) => textOf(account, 'cbc:ID').length > 10) },
  { id: 'F-LIB132', says: 'a registration number has at the most four characters', breaks: (rod) => branchesOf(rod).some((branch) => branch.length > 4) },
  { id: 'F-LIB311', says: 'a registration number is a number, and not nought', breaks: (rod) => branchesOf(rod).some((branch) => !Number(branch)) },
  { id: 'F-LIB198', says: 'the tax scheme 63 is called Moms', breaks: (rod) => allOf(rod, 'cac:TaxScheme').some((scheme) => textOf(scheme, 'cbc:ID') === '63' && textOf(scheme, 'cbc:Name') !== 'Moms') },
];

/** Which of the official rules a document breaks, each with its number. */
export function checkOfficialRules(rod: Xml): readonly string[] {
  return REGLER.filter(({ breaks }) => breaks(rod)).map(({ id, says }) => `${id}: ${says}`);
}

function amountsOf(rod: Xml): readonly Xml[] {
  return allOf(rod, /Amount$/);
}

function customerOf(rod: Xml): Xml | undefined {
  return childrenOf(childrenOf(rod, 'cac:AccountingCustomerParty')[0], 'cac:Party')[0];
}

function legalNumbersOf(rod: Xml): readonly Xml[] {
  return allOf(rod, 'cac:PartyLegalEntity').flatMap((entity) => childrenOf(entity, 'cbc:CompanyID'));
}

function isNoCvr(number: Xml): boolean {
  return attributeOf(number, 'schemeID') === 'DK:CVR' && !(typeof number.indhold === 'string' && CVR.test(number.indhold));
}

function isMixedAddress(address: Xml): boolean {
  const lines = textOf(address, 'cbc:AddressFormatCode') === 'Unstructured';
  return lines && typeof address.indhold !== 'string' && address.indhold.some(({ navn }) => navn !== 'cbc:AddressFormatCode' && navn !== 'cac:AddressLine');
}

function channelsOf(rod: Xml): readonly Xml[] {
  return allOf(rod, 'cbc:PaymentChannelCode');
}

function branchesOf(rod: Xml): readonly string[] {
  return allOf(rod, 'cac:FinancialInstitutionBranch').map((branch) => textOf(branch, 'cbc:ID'));
}
