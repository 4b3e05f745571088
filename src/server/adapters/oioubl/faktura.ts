import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Oere } from '../../../law/kernel/penge.ts';
import { checkUblFaktura } from './tjek.ts';
import { writeXml, xml, type Xml } from './xml.ts';

/** An invoice as it leaves the boform. */
export interface UblFaktura {
  readonly nummer: string;
  readonly dato: IsoDate;
  /** Last day of payment. */
  readonly frist: IsoDate;
  readonly leverandoer: UblLeverandoer;
  readonly kunde: UblKunde;
  /** Registration number and account of the bank. */
  readonly konto: { readonly registreringsnummer: string; readonly kontonummer: string };
  readonly linjer: readonly UblLinje[];
}

export interface UblLeverandoer {
  readonly navn: string;
  /** Eight digits. */
  readonly cvr: string;
  /** `null` if the place must not be told. */
  readonly adresse: string | null;
}

export interface UblKunde {
  readonly navn: string;
  /** The thirteen digits public bodies receive invoices by. */
  readonly ean: string;
}

/** Days of a person at a price. */
export interface UblLinje {
  readonly tekst: string;
  readonly dage: number;
  readonly oerePrDoegn: Oere;
  readonly beloeb: Oere;
}

const AGENCY = '320';
/** What OIOUBL asks for and nobody has said: the number of an order, the customer's contact. */
const NOT_KNOWN = 'NA';
const ROOT = {
  xmlns: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
} as const;

/**
 * An invoice as OIOUBL 2.1 in XML. Its structure, order and sums, and the official rules it could break, are checked before it is
 * written; throws `RangeError` if they don't hold. The rules were read by hand, not run (open question 29).
 */
export function writeUblFaktura(faktura: UblFaktura): string {
  const rod = documentOf(faktura);
  const wrong = checkUblFaktura(rod);
  if (wrong.length > 0) throw new RangeError(`the invoice is no OIOUBL: ${wrong.join(', ')}`);
  return writeXml(rod);
}

/** The elements of an invoice, in the order of the schema. */
export function documentOf({ nummer, dato, frist, leverandoer, kunde, konto, linjer }: UblFaktura): Xml {
  const sum = linjer.reduce((total, { beloeb }) => total + beloeb, 0);
  return xml('Invoice', [
    xml('cbc:UBLVersionID', '2.1'),
    xml('cbc:CustomizationID', 'OIOUBL-2.1'),
    xml('cbc:ProfileID', 'urn:www.nesubl.eu:profiles:profile5:ver2.0', { schemeAgencyID: AGENCY, schemeID: 'urn:oioubl:id:profileid-1.2' }),
    xml('cbc:ID', nummer),
    xml('cbc:IssueDate', dato),
    xml('cbc:InvoiceTypeCode', '380', { listAgencyID: AGENCY, listID: 'urn:oioubl:codelist:invoicetypecode-1.1' }),
    xml('cbc:DocumentCurrencyCode', 'DKK'),
    xml('cac:OrderReference', [xml('cbc:ID', NOT_KNOWN)]),
    xml('cac:AccountingSupplierParty', [supplierOf(leverandoer)]),
    xml('cac:AccountingCustomerParty', [customerOf(kunde)]),
    paymentOf({ frist, konto }),
    taxOf(sum),
    xml('cac:LegalMonetaryTotal', [
      money('LineExtensionAmount', sum),
      // In OIOUBL this is the tax itself, not what is left without it.
      money('TaxExclusiveAmount', 0),
      money('TaxInclusiveAmount', sum),
      money('PayableAmount', sum),
    ]),
    ...linjer.map(lineOf),
  ], ROOT);
}

function supplierOf({ navn, cvr, adresse }: UblLeverandoer): Xml {
  const company = `DK${cvr}`;
  return xml('cac:Party', [
    xml('cbc:EndpointID', company, { schemeID: 'DK:CVR' }),
    xml('cac:PartyName', [xml('cbc:Name', navn)]),
    ...(adresse === null ? [] : [addressOf(adresse)]),
    xml('cac:PartyTaxScheme', [xml('cbc:CompanyID', company, { schemeID: 'DK:SE' }), taxScheme()]),
    xml('cac:PartyLegalEntity', [xml('cbc:RegistrationName', navn), xml('cbc:CompanyID', company, { schemeID: 'DK:CVR' })]),
  ]);
}

function addressOf(adresse: string): Xml {
  return xml('cac:PostalAddress', [
    xml('cbc:AddressFormatCode', 'Unstructured', { listAgencyID: AGENCY, listID: 'urn:oioubl:codelist:addressformatcode-1.1' }),
    xml('cac:AddressLine', [xml('cbc:Line', adresse)]),
  ]);
}

function customerOf({ navn, ean }: UblKunde): Xml {
  return xml('cac:Party', [
    xml('cbc:EndpointID', ean, { schemeAgencyID: '9', schemeID: 'GLN' }),
    xml('cac:PartyName', [xml('cbc:Name', navn)]),
    xml('cac:PartyLegalEntity', [xml('cbc:RegistrationName', navn), xml('cbc:CompanyID', ean, { schemeID: 'ZZZ' })]),
    xml('cac:Contact', [xml('cbc:ID', NOT_KNOWN)]),
  ]);
}

function paymentOf({ frist, konto }: Pick<UblFaktura, 'frist' | 'konto'>): Xml {
  return xml('cac:PaymentMeans', [
    xml('cbc:PaymentMeansCode', '42'),
    xml('cbc:PaymentDueDate', frist),
    xml('cbc:PaymentChannelCode', 'DK:BANK', { listAgencyID: AGENCY, listID: 'urn:oioubl:codelist:paymentchannelcode-1.1' }),
    xml('cac:PayeeFinancialAccount', [xml('cbc:ID', konto.kontonummer), xml('cac:FinancialInstitutionBranch', [xml('cbc:ID', konto.registreringsnummer)])]),
  ]);
}

function lineOf({ tekst, dage, oerePrDoegn, beloeb }: UblLinje, at: number): Xml {
  return xml('cac:InvoiceLine', [
    xml('cbc:ID', String(at + 1)),
    xml('cbc:InvoicedQuantity', String(dage), { unitCode: 'DAY' }),
    money('LineExtensionAmount', beloeb),
    taxOf(beloeb),
    xml('cac:Item', [xml('cbc:Name', tekst.slice(0, 40)), ...(tekst.length > 40 ? [xml('cbc:AdditionalInformation', tekst)] : [])]),
    xml('cac:Price', [money('PriceAmount', oerePrDoegn)]),
  ]);
}

/** A stay under the Act on Social Services carries no VAT: it is told as rated zero. */
function taxOf(taxable: number): Xml {
  return xml('cac:TaxTotal', [
    money('TaxAmount', 0),
    xml('cac:TaxSubtotal', [
      money('TaxableAmount', taxable),
      money('TaxAmount', 0),
      xml('cac:TaxCategory', [xml('cbc:ID', 'ZeroRated', { schemeAgencyID: AGENCY, schemeID: 'urn:oioubl:id:taxcategoryid-1.1' }), xml('cbc:Percent', '0'), taxScheme()]),
    ]),
  ]);
}

function taxScheme(): Xml {
  return xml('cac:TaxScheme', [xml('cbc:ID', '63', { schemeAgencyID: AGENCY, schemeID: 'urn:oioubl:id:taxschemeid-1.5' }), xml('cbc:Name', 'Moms')]);
}

function money(navn: string, oere: number): Xml {
  return xml(`cbc:${navn}`, `${Math.floor(oere / 100)}.${String(oere % 100).padStart(2, '0')}`, { currencyID: 'DKK' });
}
