import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kr, span } from '../../../../test/factories/refusion.ts';
import { addDays, isoDate } from '../../../law/kernel/dato.ts';
import { oere, sumOf } from '../../../law/kernel/penge.ts';
import { reconcile, type Finanspost } from './afstem.ts';
import { konteringOn, type Kontering } from './kontering.ts';
import { posteringOfFaktura, posteringOfKrav, type Postering } from './postering.ts';

const KVARTAL = { fra: isoDate('2026-07-01'), til: isoDate('2026-10-01') };
const KONTERING: readonly Kontering[] = [
  { art: 'udgift', konto: '11.11', gyldig: span('2026-01-01/'), registreret: 1 },
  { art: 'refusion', konto: '22.22', gyldig: span('2026-01-01/'), registreret: 2 },
  { art: 'berigtigelse', konto: '33.33', gyldig: span('2026-01-01/'), registreret: 3 },
];
const faktura = (nummer: string, kroner: number, dato = '2026-08-01') => posteringOfFaktura({ art: 'faktura', nummer, dato: isoDate(dato), beloeb: kr(kroner) }, KONTERING);
const post = (nummer: string, kroner: number, more: { readonly konto?: string; readonly dato?: string; readonly reference?: string | null; readonly tekst?: string } = {}): Finanspost => ({
  nummer, beloeb: kr(kroner), konto: more.konto ?? '1111', dato: isoDate(more.dato ?? '2026-08-15'), reference: more.reference === undefined ? null : more.reference, tekst: more.tekst ?? null,
});
const why = (posteringer: readonly Postering[], poster: readonly Finanspost[]) =>
  reconcile(posteringer, poster, KVARTAL).forklaringer.map(({ konto, reference, forskel, aarsag, hos, numre }) => [konto, reference, forskel / 100, aarsag, hos, numre]);

describe('a posting', () => {
  it('goes to the account of its day, of two written for the day the later, and to none before anyone said', () => {
    const rettet: readonly Kontering[] = [...KONTERING, { art: 'udgift', konto: '44.44', gyldig: span('2026-06-01/2026-09-01'), registreret: 4 }];
    expect(['2025-12-31', '2026-01-01', '2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'].map((dag) => konteringOn(rettet, 'udgift', isoDate(dag))?.konto ?? null)).toEqual([null, '11.11', '11.11', '44.44', '44.44', '11.11']);
  });

  it('of a credit note takes back, and of a claim is money in on the last day of its quarter, corrections of earlier years apart', () => {
    expect(posteringOfFaktura({ art: 'kreditnota', nummer: 'K-1', dato: isoDate('2026-08-01'), beloeb: kr(100) }, KONTERING)).toMatchObject({ beloeb: kr(-100), konto: '11.11' });
    expect(posteringOfKrav({ kvartal: '2026K3', art: 'aaret', beloeb: kr(500) }, KONTERING)).toEqual({ art: 'refusion', reference: '2026K3', dato: '2026-09-30', konto: '22.22', beloeb: kr(-500) });
    expect(posteringOfKrav({ kvartal: '2026K3', art: 'berigtigelse', beloeb: kr(-40) }, KONTERING)).toMatchObject({ art: 'berigtigelse', konto: '33.33', beloeb: kr(40) });
  });
});

describe('a reconciliation', () => {
  it('finds an invoice by its reference, or by its number in the text, however the account and the number are written', () => {
    expect(why([faktura('F-1', 100), faktura('F-2', 200)], [post('1', 100, { reference: 'f-1' }), post('2', 200, { tekst: 'Fyrtårnet, F-2, august' })])).toEqual([]);
  });

  it('adds up rows of one reference, so that an invoice booked in two parts agrees', () => {
    expect(why([faktura('F-1', 100)], [post('1', 60, { reference: 'F-1' }), post('2', 40, { reference: 'F-1' })])).toEqual([]);
  });

  it.each<readonly [string, readonly Postering[], readonly Finanspost[], readonly unknown[]]>([
    ['not booked', [faktura('F-1', 100)], [], [['11.11', 'F-1', -100, 'ikke_bogfoert', null, []]]],
    ['unknown to Hjemvej', [], [post('9', 70, { reference: 'F-9' })], [['1111', 'F-9', 70, 'ukendt', null, ['9']]]],
    ['unknown, without a reference: under its own number', [], [post('9', 70), post('10', 5)], [['1111', '9', 70, 'ukendt', null, ['9']], ['1111', '10', 5, 'ukendt', null, ['10']]]],
    ['another amount', [faktura('F-1', 100)], [post('1', 90, { reference: 'F-1' })], [['11.11', 'F-1', -10, 'beloeb_afviger', null, ['1']]]],
    ['another period', [faktura('F-1', 100)], [post('1', 100, { reference: 'F-1', dato: '2026-10-02' })], [['11.11', 'F-1', -100, 'anden_periode', '2026-10-02', []]]],
    ['another account: on both', [faktura('F-1', 100)], [post('1', 100, { reference: 'F-1', konto: '99.99' })], [['11.11', 'F-1', -100, 'anden_konto', '99.99', []], ['99.99', 'F-1', 100, 'anden_konto', '11.11', ['1']]]],
    ['no account set', [faktura('F-1', 100, '2025-12-01'), { ...faktura('F-3', 50), konto: null }], [post('1', 50, { reference: 'F-3' })], [['1111', 'F-3', 50, 'uden_konto', null, ['1']], [null, 'F-3', -50, 'uden_konto', '1111', []]]],
  ])('says what explains a difference: %s', (_case, posteringer, poster, expected) => {
    expect(why(posteringer, poster)).toEqual(expected);
  });

  it('counts the day the period begins and not the day after it ends', () => {
    const at = (dato: string) => reconcile([faktura('F-1', 100, dato)], [], KVARTAL).konti.length;
    expect(['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'].map(at)).toEqual([0, 1, 1, 0]);
  });
});

it('whatever is posted, the differences that explain an account add up to its difference, and the quarters of a year to the year', () => {
  const day = fc.integer({ min: 0, max: 364 }).map((at) => addDays(isoDate('2026-01-01'), at));
  const konto = fc.constantFrom('11.11', '22.22', '99.99');
  const ours = fc.record({ art: fc.constantFrom('udgift' as const, 'refusion' as const), reference: fc.constantFrom('A', 'B', 'C'), dato: day, konto: fc.option(konto), beloeb: fc.integer({ min: -500, max: 500 }).map(oere) });
  const theirs = fc.record({ nummer: fc.uuid(), konto: fc.constantFrom('1111', '22.22', '99-99'), dato: day, beloeb: fc.integer({ min: -500, max: 500 }).map(oere), reference: fc.option(fc.constantFrom('a', 'b', 'd')), tekst: fc.option(fc.constantFrom('om C', 'andet')) });
  fc.assert(
    fc.property(fc.array(ours, { maxLength: 6 }), fc.array(theirs, { maxLength: 6 }), (posteringer, poster) => {
      const within = (fra: string, til: string) => reconcile(posteringer, poster, { fra: isoDate(fra), til: isoDate(til) });
      const aaret = within('2026-01-01', '2027-01-01');
      expect(new Set(aaret.konti.map((each) => each.konto?.replaceAll(/\D/g, ''))).size).toBe(aaret.konti.length);
      for (const { konto: navn, forskel } of aaret.konti) expect(sumOf(aaret.forklaringer.filter((each) => each.konto === navn).map((each) => each.forskel))).toBe(forskel);
      const quarters = [['2026-01-01', '2026-04-01'], ['2026-04-01', '2026-07-01'], ['2026-07-01', '2026-10-01'], ['2026-10-01', '2027-01-01']].flatMap(([fra = '', til = '']) => within(fra, til).konti);
      for (const { konto: navn, hjemvej, regnskab } of aaret.konti) {
        const own = quarters.filter((each) => each.konto?.replaceAll(/\D/g, '') === navn?.replaceAll(/\D/g, ''));
        expect([sumOf(own.map((each) => each.hjemvej)), sumOf(own.map((each) => each.regnskab))]).toEqual([hjemvej, regnskab]);
      }
      expect(sumOf(aaret.konti.map(({ regnskab }) => regnskab))).toBe(sumOf(poster.map(({ beloeb }) => beloeb)));
    }),
    { seed: 23, numRuns: 300 },
  );
});
