import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, type IsoDate } from '../../kernel/dato.ts';
import { oere } from '../../kernel/penge.ts';
import { lawContext } from '../../kernel/rule.ts';
import { kvartalsslut, refusionOfDays } from './beloeb.ts';
import { kvartalslinjer, refusionsbeloeb } from './refusionsbeloeb.ts';

const TODAY = isoDate('2026-11-20');

const stay = (ophold: string, ind: string, ud: string | null) => ({ ophold, type: '110' as const, tilbudsportal: true, indskrevet: isoDate(ind), udskrevet: ud === null ? null : isoDate(ud) });
const sats = (fra: string, takst: number, egenbetaling: number, fradrag: number | null = null) => ({ fra: isoDate(fra), takst: oere(takst), fradrag: fradrag === null ? null : oere(fradrag), egenbetaling: oere(egenbetaling) });
const satser = (ophold: string, ...rows: readonly ReturnType<typeof sats>[]) => ({ ophold, satser: rows });

function beloeb(ophold: readonly ReturnType<typeof stay>[], rates: readonly ReturnType<typeof satser>[]) {
  return refusionsbeloeb.ask({ ophold, andetsteds: [], satser: rates }, lawContext(TODAY));
}

describe('the amount', () => {
  it('14: takst 1.400 less payment 93, half of it for 120 days, is 78.420 kr. [LAW-016] [LAW-029]', () => {
    expect(beloeb([stay('a', '2024-01-10', '2024-07-01')], [satser('a', sats('2024-01-01', 140_000, 9_300))])).toEqual({
      kind: 'decided',
      value: { ophold: [{ ophold: 'a', refusionsdage: 120, beloeb: 7_842_000 }], beloeb: 7_842_000 },
      holdsUntil: null,
    });
  });

  it('a stay not on Tilbudsportalen refunds nothing, and needs no rate [LAW-027]', () => {
    expect(beloeb([{ ...stay('a', '2024-01-10', '2024-07-01'), tilbudsportal: false }], [])).toMatchObject({ kind: 'decided', value: { beloeb: 0 } });
  });

  it('an odd half øre is rounded up, once for the stay and not for each day [LAW-029]', () => {
    const odd = [satser('a', sats('2024-01-01', 101, 0))];
    expect(beloeb([stay('a', '2024-01-10', '2024-01-11')], odd)).toMatchObject({ value: { beloeb: 51 } });
    expect(beloeb([stay('a', '2024-01-10', '2024-01-12')], odd)).toMatchObject({ value: { beloeb: 101 } });
    expect(beloeb([stay('a', '2024-01-10', '2024-01-13')], odd)).toMatchObject({ value: { beloeb: 152 } });
  });

  it('a payment above the takst makes a day cost nothing, never less [LAW-029]', () => {
    expect(beloeb([stay('a', '2024-01-10', '2024-01-12')], [satser('a', sats('2024-01-01', 5_000, 9_300))])).toMatchObject({ value: { beloeb: 0 } });
    expect(refusionOfDays(3, oere(101))).toBe(152);
  });

  it('the part of the takst that is not refunded is taken out before the halving, and leaves never less than nothing [G6-228]', () => {
    const ten = stay('a', '2024-01-10', '2024-01-20');
    expect(beloeb([ten], [satser('a', sats('2024-01-01', 140_000, 9_300, 20_000))])).toMatchObject({ value: { beloeb: (10 * (140_000 - 20_000 - 9_300)) / 2 } });
    expect(beloeb([ten], [satser('a', sats('2024-01-01', 140_000, 9_300, 0))])).toEqual(beloeb([ten], [satser('a', sats('2024-01-01', 140_000, 9_300))]));
    expect(beloeb([ten], [satser('a', sats('2024-01-01', 140_000, 9_300, 150_000))])).toMatchObject({ value: { beloeb: 0 } });
  });

  it('each day has the rate in force that day, the days before and after a change apart [LAW-029]', () => {
    const rates = [satser('a', sats('2024-02-01', 200_000, 0), sats('2024-01-01', 100_000, 0))];
    expect(beloeb([stay('a', '2024-01-31', '2024-02-02')], rates)).toMatchObject({ value: { beloeb: 150_000 } });
  });

  it('a counted day without a rate is missing its rate, never free [LAW-029]', () => {
    expect(beloeb([stay('a', '2024-01-31', '2024-02-02')], [satser('a', sats('2024-02-01', 200_000, 0))])).toMatchObject({ kind: 'missing', facts: ['satser'] });
    expect(beloeb([stay('a', '2024-01-31', '2024-02-02')], [])).toMatchObject({ kind: 'missing', facts: ['satser'] });
    const open = { ophold: 'a', satser: [{ fra: isoDate('2024-01-01'), takst: null, fradrag: null, egenbetaling: oere(0) }] };
    expect(refusionsbeloeb.ask({ ophold: [stay('a', '2024-01-31', '2024-02-02')], andetsteds: [], satser: [open] }, lawContext(TODAY))).toMatchObject({ facts: ['satser[0].satser[0].takst'] });
    expect(refusionsbeloeb.ask({ ophold: null, andetsteds: [], satser: null }, lawContext(TODAY))).toMatchObject({ facts: ['ophold'] });
  });

  it('days that await are no part of the amount, and make it a forecast [G6-228]', () => {
    expect(beloeb([stay('a', '2026-02-01', '2026-07-01')], [satser('a', sats('2026-01-01', 100_000, 0))])).toMatchObject({
      kind: 'forecast',
      value: { beloeb: 90 * 50_000 },
      because: [{ key: 'refusion.grund.dageAfventer' }],
    });
  });
});

interface Asked {
  readonly ophold: readonly ReturnType<typeof stay>[];
  readonly satser: readonly ReturnType<typeof satser>[];
  readonly kvartal: IsoDate;
  readonly before?: Readonly<Record<string, number>>;
  readonly today?: IsoDate;
}

function linjer({ ophold, satser: rates, kvartal, before = {}, today = TODAY }: Asked) {
  const tidligereKraevet = Object.entries(before).map(([name, amount]) => ({ ophold: name, beloeb: oere(amount) }));
  return kvartalslinjer.ask({ ophold, andetsteds: [], satser: rates, kvartal, tidligereKraevet }, lawContext(today, { knownOn: TODAY }));
}

describe('the lines of a quarter', () => {
  const rates = [satser('a', sats('2024-01-01', 101, 0))];

  it('is what the stay earned to its end, rounded, less what was claimed before [LAW-030] [LAW-166]', () => {
    const ophold = [stay('a', '2024-03-31', '2024-04-02')];
    expect(linjer({ ophold, satser: rates, kvartal: isoDate('2024-02-14') })).toEqual({
      kind: 'decided',
      value: { slut: '2024-03-31', linjer: [{ ophold: 'a', optjent: 51, tidligereKraevet: 0, beloeb: 51 }] },
      holdsUntil: null,
    });
    expect(linjer({ ophold, satser: rates, kvartal: isoDate('2024-04-01'), before: { a: 51 } })).toMatchObject({ value: { slut: '2024-06-30', linjer: [{ optjent: 101, beloeb: 50 }] } });
  });

  it('a correction that makes the stay shorter is paid back in the next line, also of a stay that is gone [LAW-030]', () => {
    const ophold = [stay('a', '2024-01-01', '2024-01-03')];
    expect(linjer({ ophold, satser: rates, kvartal: isoDate('2024-06-30'), before: { a: 4_000, b: 700 } })).toMatchObject({
      value: { linjer: [{ ophold: 'a', beloeb: 101 - 4_000 }, { ophold: 'b', optjent: 0, beloeb: -700 }] },
    });
  });

  it('of a quarter that still runs is a forecast, until its last day [LAW-030]', () => {
    const ophold = [stay('a', '2024-03-20', null)];
    expect(linjer({ ophold, satser: rates, kvartal: isoDate('2024-03-01'), today: isoDate('2024-03-30') })).toMatchObject({
      kind: 'forecast',
      because: [{ key: 'refusion.grund.kvartalLoeber', params: { slut: '2024-03-31' } }],
      value: { linjer: [{ optjent: refusionOfDays(11, oere(101)) }] },
      holdsUntil: '2024-03-30',
    });
    const ended = linjer({ ophold, satser: rates, kvartal: isoDate('2024-03-01'), today: isoDate('2024-03-31') });
    expect(ended).toMatchObject({ kind: 'decided', value: { linjer: [{ optjent: refusionOfDays(12, oere(101)) }] }, holdsUntil: null });
    expect(linjer({ ophold, satser: rates, kvartal: isoDate('2024-03-01'), today: isoDate('2024-08-01') })).toEqual(ended);
  });

  it('a stay that comes after the quarter earns nothing in it [LAW-030]', () => {
    expect(linjer({ ophold: [stay('a', '2024-05-01', '2024-05-09')], satser: rates, kvartal: isoDate('2024-03-01') })).toMatchObject({ value: { linjer: [{ optjent: 0 }] } });
  });

  it('asks for what it lacks by name [LAW-030]', () => {
    const facts = { ophold: [stay('a', '2024-01-01', '2024-02-01')], andetsteds: [], satser: [], kvartal: null, tidligereKraevet: null };
    expect(kvartalslinjer.ask(facts, lawContext(TODAY))).toMatchObject({ kind: 'missing', facts: ['tidligereKraevet', 'kvartal'] });
    expect(linjer({ ophold: facts.ophold, satser: [], kvartal: isoDate('2024-03-01') })).toMatchObject({ facts: ['satser'] });
    const half = { ...facts, kvartal: isoDate('2024-03-01'), tidligereKraevet: [{ ophold: 'a', beloeb: null }, { ophold: null, beloeb: oere(1) }] };
    expect(kvartalslinjer.ask(half, lawContext(TODAY))).toMatchObject({ facts: ['tidligereKraevet[0].beloeb', 'tidligereKraevet[1].ophold'] });
  });

  it.each([
    ['2024-01-01', '2024-03-31'],
    ['2024-03-31', '2024-03-31'],
    ['2024-04-01', '2024-06-30'],
    ['2024-08-15', '2024-09-30'],
    ['2024-12-31', '2024-12-31'],
  ])('the quarter of %s ends on %s', (day, expected) => {
    expect(kvartalsslut(isoDate(day))).toBe(expected);
  });

  it('the lines of all quarters add up to the stay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 300_000 }), (start, nights, takst) => {
        const ind = addDays(isoDate('2023-06-01'), start);
        const ophold = [stay('a', ind, addDays(ind, nights))];
        const rate = [satser('a', sats('2023-01-01', takst, 9_300), sats('2024-07-01', takst + 701, 9_300))];
        let claimed = 0;
        for (let day = kvartalsslut(isoDate('2023-06-01')); day < TODAY; day = kvartalsslut(addDays(day, 1))) {
          const outcome = linjer({ ophold, satser: rate, kvartal: day, before: { a: claimed } });
          if (outcome.kind !== 'decided') throw new Error(`${outcome.kind} on ${day}`);
          claimed += outcome.value.linjer[0]?.beloeb ?? 0;
        }
        expect(beloeb(ophold, rate)).toMatchObject({ value: { beloeb: claimed } });
      }),
      { seed: 20_261_120, numRuns: 60 },
    );
  });
});
