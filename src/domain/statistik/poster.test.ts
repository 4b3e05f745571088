import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faktaMed, nogenFakta, opholdHer, valgAf } from '../../../test/factories/statistik.ts';
import { addDays } from '../../law/kernel/dato.ts';
import { lastDayOf, posterOf } from './poster.ts';

const SEED = 20261121;

describe('which stays are in the file of a quarter', () => {
  it.each([
    ['2026-09-01', '2026-09-30', '2026K4', 0, 'left on the last day of the quarter before'],
    ['2026-09-01', '2026-10-01', '2026K4', 1, 'left on the quarter’s first day: the discharge is told'],
    ['2026-09-01', null, '2026K4', 1, 'still here'],
    ['2026-12-31', null, '2026K4', 1, 'came on the last day'],
    ['2027-01-01', null, '2026K4', 0, 'came the day after'],
    ['2026-11-05', '2026-11-05', '2026K4', 1, 'no night'],
  ])('%s to %s in %s: %i (%s)', (fra, til, kvartal, antal, _why) => {
    expect(posterOf(faktaMed({ ophold: [opholdHer('a', [fra, til])] }), valgAf(kvartal))).toHaveLength(antal);
  });

  it('[PR-101] tells of each stay whether it is § 110, aftercare or night café, and of night cafés no more from 1 July 2022', () => {
    const ophold = (['110', 'efterforsorg', 'natcafe'] as const).map((art) => opholdHer(art, ['2022-06-30', '2022-07-02'], { art, borgerId: art }));
    const artsIn = (kvartal: string) => posterOf(faktaMed({ ophold }), valgAf(kvartal)).map(({ opholdstype }) => opholdstype);
    expect(artsIn('2022K2')).toEqual(['110', 'efterforsorg', 'natcafe']);
    expect(artsIn('2022K3')).toEqual(['110', 'efterforsorg']);
  });

  it('every stay with a day in the quarter is in it once, and no other', () => {
    fc.assert(
      fc.property(nogenFakta, fc.constantFrom('2025K4', '2026K1', '2026K4'), (fakta, kvartal) => {
        const valg = valgAf(kvartal);
        const wanted = fakta.ophold.filter(({ boformId, art, gyldig }) =>
          boformId === 'fyrtaarnet' && art !== 'natcafe' && gyldig.fra < addDays(valg.kvartal.slut, 1) && !(gyldig.til !== null && gyldig.til < valg.kvartal.fra));
        expect(posterOf(fakta, valg).map(({ opholdId }) => opholdId).sort()).toEqual(wanted.map(({ opholdId }) => opholdId).sort());
      }),
      { seed: SEED },
    );
  });
});

describe('what a line tells', () => {
  const fakta = faktaMed({
    ophold: [opholdHer('a', ['2026-08-01', '2026-10-10'])],
    udskrivning: [{ opholdId: 'a', dato: valgAf('2026K4').kvartal.fra, maade: 'efter_aftale', destination: 'egen_bolig' }],
    steder: [{ opholdId: 'a', sted: 'gaden' }],
    personer: [{ borgerId: 'amina', art: 'cpr', foedselsdato: null }],
  });

  it('tells of a discharge in the quarter it lies in, and says before that the person is still there', () => {
    expect(posterOf(fakta, valgAf('2026K3'))).toMatchObject([{ udskrivningsdato: null, udskrevetHvordan: null, udskrevetTil: null }]);
    expect(posterOf(fakta, valgAf('2026K4'))).toMatchObject([{ udskrivningsdato: '2026-10-10', udskrevetHvordan: 'efter_aftale', udskrevetTil: 'egen_bolig' }]);
    expect(posterOf(fakta, valgAf('2026K4', '2026-10-09'))).toMatchObject([{ udskrivningsdato: null }]);
  });

  it('says uoplyst of what nobody has told, and of a number that no authority gave', () => {
    const bare = faktaMed({ ophold: [opholdHer('a', ['2026-10-01', '2026-10-10'], { henvist: null })], personer: [{ borgerId: 'amina', art: 'erstatningscpr', foedselsdato: null }] });
    expect(posterOf(bare, valgAf('2026K4'))).toMatchObject([
      { cpr: 'uoplyst', senestOpholdtSig: 'uoplyst', henvisningsmaade: 'uoplyst', udskrevetHvordan: 'uoplyst', udskrevetTil: 'uoplyst' },
    ]);
    expect(posterOf(fakta, valgAf('2026K4'))).toMatchObject([{ cpr: 'kendt', senestOpholdtSig: 'gaden', henvisningsmaade: 'selv' }]);
  });

  it('knows a person by the number of a linked record', () => {
    const linked = faktaMed({ ophold: [opholdHer('a', ['2026-10-01', null])], kobling: [['amina', 'hans']], personer: [{ borgerId: 'hans', art: 'cpr', foedselsdato: null }] });
    expect(posterOf(linked, valgAf('2026K4'))).toMatchObject([{ cpr: 'kendt', borgere: ['amina', 'hans'] }]);
  });

  it('counts to today while the quarter runs', () => {
    expect(lastDayOf(valgAf('2026K4', '2026-11-20'))).toBe('2026-11-20');
    expect(lastDayOf(valgAf('2026K4', '2027-01-05'))).toBe('2026-12-31');
  });
});
