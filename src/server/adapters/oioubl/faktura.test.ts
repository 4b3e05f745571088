import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../law/kernel/dato.ts';
import { oere } from '../../../law/kernel/penge.ts';
import { isEan } from './ean.ts';
import { documentOf, writeUblFaktura, type UblFaktura } from './faktura.ts';
import { checkUblFaktura } from './tjek.ts';
import { writeXml, xml, type Xml } from './xml.ts';

const FAKTURA: UblFaktura = {
  nummer: '2026-117', dato: isoDate('2026-11-01'), frist: isoDate('2026-12-01'),
  leverandoer: { navn: 'Fonden Fyrtårnet', cvr: '12345674', adresse: 'Havnegade 14, 9998 Åby' },
  kunde: { navn: 'Åby Kommune', ean: '5798000000001' },
  konto: { registreringsnummer: '9999', kontonummer: '0001234567' },
  linjer: [
    { tekst: 'Peter <Jæger> & søn', dage: 31, oerePrDoegn: oere(146_505), beloeb: oere(4_541_655) },
    { tekst: 'Maja Kvist', dage: 2, oerePrDoegn: oere(146_500), beloeb: oere(293_000) },
  ],
};

/** The document with one element changed, wherever it stands. */
function change(element: Xml, navn: string, to: (element: Xml) => readonly Xml[]): Xml {
  if (typeof element.indhold === 'string') return element;
  return { ...element, indhold: element.indhold.flatMap((child) => (child.navn === navn ? to(child) : [change(child, navn, to)])) };
}

describe('an invoice as OIOUBL', () => {
  it('is XML in UTF-8 with the names, the days, the prices and the sum', () => {
    const text = writeUblFaktura(FAKTURA);
    expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"')).toBe(true);
    expect(text).toContain('<cbc:Name>Peter &lt;Jæger&gt; &amp; søn</cbc:Name>');
    expect(text).toContain('<cbc:InvoicedQuantity unitCode="DAY">31</cbc:InvoicedQuantity>');
    expect(text).toContain('<cbc:PriceAmount currencyID="DKK">1465.05</cbc:PriceAmount>');
    expect(text).toContain('<cbc:PayableAmount currencyID="DKK">48346.55</cbc:PayableAmount>');
    expect(text).toContain('<cbc:EndpointID schemeAgencyID="9" schemeID="GLN">5798000000001</cbc:EndpointID>');
    expect(text).toContain('Havnegade 14');
  });

  it('tells no address where the place must not be told', () => {
    expect(writeUblFaktura({ ...FAKTURA, leverandoer: { ...FAKTURA.leverandoer, adresse: null } })).not.toContain('Havnegade');
  });

  it('is whole, in order, and its sums hold', () => {
    expect(checkUblFaktura(documentOf(FAKTURA))).toEqual([]);
  });

  it.each([
    ['an element that lacks', (rod: Xml) => change(rod, 'cac:TaxCategory', () => []), ['cac:TaxSubtotal lacks cac:TaxCategory']],
    ['one that stands twice', (rod: Xml) => change(rod, 'cbc:IssueDate', (date) => [date, date]), ['Invoice has cbc:IssueDate twice']],
    ['one that does not belong', (rod: Xml) => change(rod, 'cbc:IssueDate', (date) => [date, xml('cbc:Dato', 'x')]), ['cbc:Dato does not belong in Invoice']],
    ['another order', (rod: Xml) => ({ ...rod, indhold: [...(rod.indhold as readonly Xml[])].reverse() }), ['Invoice is out of order']],
    ['an empty text', (rod: Xml) => change(rod, 'cbc:RegistrationName', () => [xml('cbc:RegistrationName', ' ')]), ['cbc:RegistrationName is empty']],
    ['a sum that differs', (rod: Xml) => change(rod, 'cbc:PayableAmount', () => [xml('cbc:PayableAmount', '1.00')]), ['PayableAmount is not the sum']],
    ['a line that is not quantity times price', (rod: Xml) => change(rod, 'cbc:InvoicedQuantity', () => [xml('cbc:InvoicedQuantity', '3')]), ['line 1 is not quantity times price', 'line 2 is not quantity times price']],
    ['a version that is no OIOUBL', (rod: Xml) => change(rod, 'cbc:UBLVersionID', () => [xml('cbc:UBLVersionID', '2.2')]), ['F-LIB001: the version of UBL is 2.1']],
    ['another customization', (rod: Xml) => change(rod, 'cbc:CustomizationID', () => [xml('cbc:CustomizationID', 'OIOUBL-3')]), ['F-LIB002: the customization is OIOUBL 2.1']],
    ['a type that is not on the list', (rod: Xml) => change(rod, 'cbc:InvoiceTypeCode', () => [xml('cbc:InvoiceTypeCode', '381')]), ['F-INV011: the type of invoice is on the list']],
    ['another currency', (rod: Xml) => change(rod, 'cbc:PriceAmount', () => [xml('cbc:PriceAmount', '1.00', { currencyID: 'EUR' })]), ['F-INV012 to F-INV014: every amount is in the currency of the document']],
    ['an amount of one decimal', (rod: Xml) => change(rod, 'cbc:TaxAmount', () => [xml('cbc:TaxAmount', '0.0', { currencyID: 'DKK' })]), ['F-LIB014: an amount has two decimals']],
    ['a negative amount to pay', (rod: Xml) => change(rod, 'cbc:PayableAmount', () => [xml('cbc:PayableAmount', '-1.00', { currencyID: 'DKK' })]), ['F-LIB016: what is to be paid is not negative']],
    ['a CVR number without DK', (rod: Xml) => change(rod, 'cac:AccountingSupplierParty', (party) => [change(change(party, 'cbc:EndpointID', () => [xml('cbc:EndpointID', '12345674', { schemeID: 'DK:CVR' })]), 'cac:PartyLegalEntity', (entity) => [change(entity, 'cbc:CompanyID', () => [xml('cbc:CompanyID', '12345674', { schemeID: 'DK:CVR' })])])]), ['F-LIB180: an endpoint by CVR is DK and eight digits', 'F-LIB190: a CVR number is DK and eight digits']],
    ['a legal entity without a number', (rod: Xml) => change(rod, 'cac:PartyLegalEntity', (entity) => [change(entity, 'cbc:CompanyID', () => [])]), ['F-LIB187: a legal entity has a number']],
    ['a number of an unknown kind', (rod: Xml) => change(rod, 'cac:PartyLegalEntity', (entity) => [change(entity, 'cbc:CompanyID', () => [xml('cbc:CompanyID', '1', { schemeID: 'GLN' })])]), ['F-LIB189: the number of a legal entity is of a known kind']],
    ['a customer without a contact', (rod: Xml) => change(rod, 'cac:Contact', () => []), ['F-INV046: the customer has one contact', 'F-INV051: the contact of the customer has an id']],
    ['a country beside the lines of an address', (rod: Xml) => change(rod, 'cac:AddressLine', (line) => [line, xml('cac:Country', [xml('cbc:IdentificationCode', 'DK')])]), ['F-LIB031: an address in lines is lines and nothing else']],
    ['a channel of no list, and not by the bank', (rod: Xml) => change(rod, 'cbc:PaymentChannelCode', () => [xml('cbc:PaymentChannelCode', 'IBAN')]), ['F-LIB123: the channel of a payment is of the list for it', 'F-LIB128: a payment to an account goes by the bank']],
    ['an account that is too long', (rod: Xml) => change(rod, 'cac:PayeeFinancialAccount', (account) => [change(account, 'cbc:ID', () => [xml('cbc:ID', '12345678901')])]), ['F-LIB131: an account has at the most ten characters', 'F-LIB132: a registration number has at the most four characters']],
    ['a registration number of noughts', (rod: Xml) => change(rod, 'cac:FinancialInstitutionBranch', () => [xml('cac:FinancialInstitutionBranch', [xml('cbc:ID', '0000')])]), ['F-LIB311: a registration number is a number, and not nought']],
    ['a tax scheme by another name', (rod: Xml) => change(rod, 'cac:TaxScheme', (scheme) => [change(scheme, 'cbc:Name', () => [xml('cbc:Name', 'VAT')])]), ['F-LIB198: the tax scheme 63 is called Moms']],
    ['a line of no days', (rod: Xml) => change(rod, 'cbc:InvoicedQuantity', () => [xml('cbc:InvoicedQuantity', '0')]), ['line 1 has no quantity']],
    ['a customer without an EAN number', (rod: Xml) => change(rod, 'cac:AccountingCustomerParty', () => []), ['Invoice lacks cac:AccountingCustomerParty', 'EndpointID of the customer is no EAN number']],
  ] as const)('is refused with %s', (_, broken, wrong) => {
    expect(checkUblFaktura(broken(documentOf(FAKTURA)))).toEqual(expect.arrayContaining([...wrong]));
  });

  it('is not written when it is wrong', () => {
    expect(() => writeUblFaktura({ ...FAKTURA, kunde: { navn: 'Åby Kommune', ean: '5798000000002' } })).toThrow(RangeError);
    expect(() => writeUblFaktura({ ...FAKTURA, linjer: [] })).toThrow(RangeError);
  });
});

it('leaves out what XML can’t hold, and escapes what it can', () => {
  expect(writeXml(xml('a', 'x\0\u{1f600}\ud800y\n"', { b: '<"\n' }))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a b="&lt;&quot;&#10;">x\u{1f600}y&#10;&quot;</a>\n');
});

it.each([['5798000000001', true], ['5798000000002', false], ['579800000000', false], ['57980000000O1', false]])('an EAN number is told by its check digit: %s %s', (text, is) => {
  expect(isEan(text)).toBe(is);
});
