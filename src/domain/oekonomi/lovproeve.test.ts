import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, fakta, kr, lawOn, register, sagerOf } from '../../../test/factories/refusion.ts';
import { addDays, isoDate, type IsoDate } from '../../law/kernel/dato.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import { listLovaendringer, type Lovaendring } from './lovaendring.ts';
import { tryLovaendring, type Lovforskel } from './lovproeve.ts';
import type { Refusionsfakta } from './refusionsgrundlag.ts';

const NOW = isoDate('2026-11-21');

function aendringOn(today: string, id: string): Lovaendring {
  const found = listLovaendringer(lawOn(today)).find((one) => one.id === id);
  if (!found) throw new Error(`no change ${id} is ahead on ${today}`);
  return found;
}

interface Asked {
  readonly id: string;
  readonly today?: IsoDate;
  readonly til: string;
  readonly boformer?: ReturnType<typeof register>;
}

function tryOut(facts: readonly Refusionsfakta[], { id, today = NOW, til, boformer = register() }: Asked): readonly Lovforskel[] {
  const context = lawContext(isoDate(til), { knownOn: today, readings: { chosen: {}, confirmed: [] } });
  return tryLovaendring(sagerOf(facts), { aendring: aendringOn(today, id), today, boformer, context });
}

describe('the changes of the law that are ahead', () => {
  it('names the agreed limit with its rows, and the other reading of each open question', () => {
    expect(listLovaendringer(lawOn(NOW)).map(({ id, art, raekker }) => [id, art, raekker.map(({ from, value }) => `${from} ${value}`)])).toEqual([
      ['loft.aftale', 'laesning', ['2026-04-01 120', '2028-04-01 90']],
      ['graense.vinduesstart', 'laesning', []],
      ['naestevindue.faste-aarsdage', 'laesning', []],
      ['loebendeophold.gammel-regel-til-udskrivning', 'laesning', []],
    ]);
  });

  it('offers the other way round once a reading is confirmed', () => {
    expect(listLovaendringer(lawOn(NOW, { loft: 'aftale' })).map(({ id }) => id)).toContain('loft.vedtaget');
  });

  it.each([
    ['the day before it takes effect', '2026-03-31', true],
    ['the day it takes effect', '2026-04-01', false],
    ['before it was known', '2023-05-11', false],
  ])('has an adopted limit among them until the day it takes effect: %s', (_, today, ahead) => {
    expect(listLovaendringer(lawOn(today)).some(({ id }) => id === 'refusionsloft.2026-04-01')).toBe(ahead);
  });
});

describe('a change of the law tried before it comes', () => {
  it('shows an adopted limit: thirty days fewer for who came in February, and from which day', () => {
    const [stay] = tryOut([fakta([{ dage: '2026-02-01/' }])], { id: 'refusionsloft.2026-04-01', today: isoDate('2026-03-01'), til: '2026-06-30' });
    expect(stay).toMatchObject({ foer: { refusionsdage: 120 }, efter: { refusionsdage: 90 }, fra: '2026-05-02' });
    expect([stay?.foer.beloeb, stay?.efter.beloeb]).toEqual([kr(120 * 653.5), kr(90 * 653.5)]);
  });

  it('shows the agreed limit: thirty days more, none of them awaiting any longer', () => {
    const [stay] = tryOut([fakta([{ dage: '2026-07-01/' }])], { id: 'loft.aftale', til: '2026-12-31' });
    expect(stay).toMatchObject({ foer: { refusionsdage: 90, afventer: 30 }, efter: { refusionsdage: 120, afventer: 0 }, fra: '2026-09-29' });
  });

  it('takes a stay that is open today to last until the day counted to, and leaves out those that have ended', () => {
    const facts = [fakta([{ dage: '2026-11-01/', borger: 'a' }]), fakta([{ dage: '2026-01-01/2026-11-21', borger: 'c' }])];
    const [stay, ...others] = tryOut(facts, { id: 'loft.aftale', til: '2027-03-31' });
    expect(others).toEqual([]);
    expect(stay).toMatchObject({ borgere: ['a'], foer: { refusionsdage: 90 }, efter: { refusionsdage: 120 }, fra: '2027-01-30' });
  });

  it('counts what someone used in an earlier stay of the same year, as the refund itself does', () => {
    const [stay] = tryOut([fakta([{ dage: '2026-06-01/2026-08-10' }, { dage: '2026-11-01/' }])], { id: 'loft.aftale', til: '2026-12-31' });
    expect(stay).toMatchObject({ foer: { refusionsdage: 20 }, efter: { refusionsdage: 50 }, fra: '2026-11-21' });
  });

  it('says that an amount is not known, and no difference where none is', () => {
    const unpriced = register({ takster: [['2000-01-01/2026-12-01', 140_000]] });
    const [stay] = tryOut([fakta([{ dage: '2026-11-10/' }])], { id: 'loft.aftale', til: '2026-12-31', boformer: unpriced });
    expect(stay).toMatchObject({ foer: { refusionsdage: 52, beloeb: null }, efter: { refusionsdage: 52, beloeb: null }, fra: null });
  });

  it('says, of any stays, the same as the two laws counted apart: the first day that differs, and never more than the limit', () => {
    const stays = fc.array(fc.record({ after: fc.nat({ max: 200 }), nights: fc.integer({ min: 1, max: 150 }) }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(stays, fc.constantFrom('loft.aftale', 'graense.vinduesstart', 'naestevindue.faste-aarsdage'), (parts, id) => {
        const [stay] = tryOut([fakta(consecutive(parts))], { id, til: '2027-06-30' });
        const counted = (under: 'foer' | 'efter'): number => stay?.[under].refusionsdage ?? 0;
        expect(stay).toBeDefined();
        if (stay?.fra === null) expect(counted('foer')).toBe(counted('efter'));
        else expect(daysOf({ fra: stay?.refusion.ophold.gyldig.fra ?? NOW, til: isoDate('2027-07-01') })).toContain(stay?.fra);
      }),
      { seed: 316, numRuns: 100 },
    );
  });
});

/** Stays one after another that end with one still open on the day. */
function consecutive(parts: readonly { readonly after: number; readonly nights: number }[]): { readonly dage: string }[] {
  const total = parts.reduce((sum, { after, nights }) => sum + after + nights, 0);
  let day = addDays(NOW, -total);
  return parts.map(({ after, nights }, index) => {
    const fra = addDays(day, after);
    day = addDays(fra, nights);
    return { dage: index === parts.length - 1 ? `${fra}/` : `${fra}/${day}` };
  });
}
