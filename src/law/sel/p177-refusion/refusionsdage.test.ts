import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isoDate, type IsoDate } from '../../kernel/dato.ts';
import type { Facts } from '../../kernel/fakta.ts';
import type { ChosenReadings } from '../../kernel/lovvalg.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { lawContext } from '../../kernel/rule.ts';
import { recordTrace } from '../../kernel/trace.ts';
import type { OPHOLD_FACTS } from './fakta.ts';
import { REFUSION_VALG } from './loft.ts';
import { refusionsdage, type Refusionsdage } from './refusionsdage.ts';

type OpholdFact = NonNullable<Facts<typeof OPHOLD_FACTS>['ophold']>[number];

const TODAY = isoDate('2026-11-20');

/** A § 110 stay on Tilbudsportalen; `ud` null is still there. */
function stay(ophold: string, ind: string, ud: string | null): OpholdFact {
  return { ophold, type: '110', tilbudsportal: true, indskrevet: isoDate(ind), udskrevet: ud === null ? null : isoDate(ud) };
}

const chosen = (readings: Readonly<Record<string, string>>, confirmed: readonly string[] = []): ChosenReadings => ({ chosen: readings, confirmed });

function ask(ophold: readonly OpholdFact[], options: { today?: IsoDate; readings?: ChosenReadings; andetsteds?: readonly [string, string][] } = {}): Outcome<Refusionsdage> {
  const { today = TODAY, readings = chosen({}), andetsteds = [] } = options;
  const elsewhere = andetsteds.map(([fra, til]) => ({ fra: isoDate(fra), til: isoDate(til) }));
  return refusionsdage.ask({ ophold, andetsteds: elsewhere }, lawContext(today, { knownOn: TODAY, readings }));
}

/** "[days] (awaiting) first..last" of each stay: short enough to read beside the example. */
function shown(outcome: Outcome<Refusionsdage>): readonly string[] {
  if (outcome.kind !== 'decided' && outcome.kind !== 'forecast') return [outcome.kind];
  return outcome.value.ophold.map(({ refusionsdage: days, afventer, foerste, sidste }) => `${days}${afventer > 0 ? ` +${afventer}` : ''} ${foerste ?? '-'}..${sidste ?? '-'}`);
}

describe('worked examples of the refund days', () => {
  it('1: a stay shorter than the limit counts whole [LAW-017]', () => {
    expect(shown(ask([stay('a', '2024-01-10', '2024-04-20')]))).toEqual(['101 2024-01-10..2024-04-19']);
  });

  it('2: a longer stay counts 120 days [LAW-018]', () => {
    expect(shown(ask([stay('a', '2024-01-10', '2024-07-01')]))).toEqual(['120 2024-01-10..2024-05-08']);
  });

  it('3: two boformer in one running year share one quota [LAW-022]', () => {
    expect(shown(ask([stay('a', '2024-01-10', '2024-03-01'), stay('b', '2024-05-15', '2024-08-20')]))).toEqual([
      '51 2024-01-10..2024-02-29',
      '69 2024-05-15..2024-07-22',
    ]);
  });

  it('4: whoever is in a stay on the anniversary gets a new window that day [LAW-017] [LAW-023]', () => {
    const outcome = ask([stay('a', '2024-02-01', '2025-05-01')]);
    expect(shown(outcome)).toEqual(['209 2024-02-01..2025-04-30']);
    expect(outcome).toMatchObject({ value: { vinduer: [{ fra: '2024-02-01', til: '2025-02-01' }, { fra: '2025-02-01', til: '2026-02-01' }] } });
  });

  it('5: days before the reform all count, and the stay that runs on opens its window on 1 October 2023 [LAW-016] [LAW-021]', () => {
    const outcome = ask([stay('a', '2023-06-15', '2024-12-01')]);
    expect(shown(outcome)).toEqual(['289 2023-06-15..2024-11-30']);
    expect(outcome).toMatchObject({ kind: 'decided', value: { vinduer: [{ fra: '2023-10-01' }, { fra: '2024-10-01' }] } });
  });

  const sixth = [stay('a', '2024-01-10', '2024-06-01'), stay('b', '2025-11-01', '2026-04-01')];

  it('6: readmitted after the window, the person gets a new one from that day [LAW-023]', () => {
    expect(shown(ask(sixth))[1]).toBe('120 2025-11-01..2026-02-28');
  });

  it('6, other reading: with fixed anniversaries all 151 days count, and the answer is a forecast until that is confirmed [LAW-023]', () => {
    const readings = { naestevindue: 'faste-aarsdage' };
    const outcome = ask(sixth, { readings: chosen(readings) });
    expect(shown(outcome)[1]).toBe('151 2025-11-01..2026-03-31');
    expect(outcome).toMatchObject({ kind: 'forecast', because: [{ key: 'refusion.grund.ubekraeftetLaesning', params: { valg: 'naestevindue', laesning: 'faste-aarsdage' } }] });
    expect(ask(sixth, { readings: chosen(readings, ['naestevindue']) }).kind).toBe('decided');
  });

  const seventh = [stay('a', '2026-02-01', '2026-07-01')];

  it('7: a window that crosses into 90 days counts 90 read per day, and the 30 between await [LAW-019] [LAW-024]', () => {
    const outcome = ask(seventh);
    expect(shown(outcome)).toEqual(['90 +30 2026-02-01..2026-05-01']);
    expect(outcome).toMatchObject({ kind: 'forecast', because: [{ key: 'refusion.grund.dageAfventer', params: { dage: 30 } }] });
  });

  it.each([
    ['by the window’s first day', { graense: 'vinduesstart' }],
    ['under the agreement', { loft: 'aftale' }],
    ['under both', { loft: 'aftale', graense: 'vinduesstart' }],
  ])('7: %s it counts 120 [LAW-020] [LAW-024]', (_, readings) => {
    expect(shown(ask(seventh, { readings: chosen(readings) }))).toEqual(['120 2026-02-01..2026-05-31']);
  });

  it('8: a stay begun after the change counts 90 as enacted, and 120 as agreed [LAW-019] [LAW-020]', () => {
    const stays = [stay('a', '2026-05-01', '2026-10-01')];
    expect(shown(ask(stays))).toEqual(['90 +30 2026-05-01..2026-07-29']);
    expect(shown(ask(stays, { readings: chosen({ loft: 'aftale' }) }))).toEqual(['120 2026-05-01..2026-08-28']);
  });

  it('9: the day of a transfer counts once, for the new boform, since the day of discharge is no night [LAW-025]', () => {
    expect(shown(ask([stay('a', '2025-03-03', '2025-03-20'), stay('b', '2025-03-20', '2025-04-02')]))).toEqual([
      '17 2025-03-03..2025-03-19',
      '13 2025-03-20..2025-04-01',
    ]);
  });
});

describe('the days around a change of the limit', () => {
  it.each([
    ['30 September 2023 counts without limit', '2023-09-30', '2024-06-01', '121 2023-09-30..2024-01-28'],
    ['1 October 2023 is the first day of the window', '2023-10-01', '2024-06-01', '120 2023-10-01..2024-01-28'],
    ['begun on 31 March 2026, 90 days count and 30 more await the reading by the window’s first day', '2026-03-31', '2026-09-01', '90 +30 2026-03-31..2026-06-28'],
    ['begun on 1 April 2026, 90 days count', '2026-04-01', '2026-09-01', '90 +30 2026-04-01..2026-06-29'],
    ['with 100 days used on 31 March 2026, none counts after it', '2025-12-22', '2026-07-01', '100 +20 2025-12-22..2026-03-31'],
  ])('%s [LAW-018] [LAW-019]', (_, ind, ud, expected) => {
    expect(shown(ask([stay('a', ind, ud)]))).toEqual([expected]);
  });

  it.each([
    ['31 March 2028 by its first day', '2028-03-31', { loft: 'aftale', graense: 'vinduesstart' }, '120 2028-03-31..2028-07-28'],
    ['31 March 2028 per day', '2028-03-31', { loft: 'aftale' }, '90 +30 2028-03-31..2028-06-28'],
    ['1 April 2028', '2028-04-01', { loft: 'aftale', graense: 'vinduesstart' }, '90 2028-04-01..2028-06-29'],
  ])('as agreed, a window begun on %s [LAW-020]', (_, ind, readings, expected) => {
    expect(shown(ask([stay('a', ind, '2028-12-01')], { readings: chosen(readings) }))).toEqual([expected]);
  });

  it('a window opened on 29 February ends on 28 February [LAW-017]', () => {
    expect(ask([stay('a', '2024-02-29', '2025-03-10')])).toMatchObject({ value: { vinduer: [{ fra: '2024-02-29', til: '2025-02-28' }, { fra: '2025-02-28', til: '2026-02-28' }] } });
  });

  it('read so, a stay running on 1 October 2023 ends under the old rule, and the next admission opens the window [LAW-021]', () => {
    const readings = chosen({ loebendeophold: 'gammel-regel-til-udskrivning' }, ['loebendeophold']);
    const outcome = ask([stay('a', '2023-06-15', '2024-12-01'), stay('b', '2024-12-20', '2025-06-01')], { readings });
    expect(shown(outcome)).toEqual(['535 2023-06-15..2024-11-30', '120 2024-12-20..2025-04-18']);
    expect(outcome).toMatchObject({ kind: 'decided', value: { vinduer: [{ fra: '2024-12-20' }] } });
  });
});

describe('which law a day is counted by', () => {
  it('until 1 October 2023 every day counts, however many, and no year is opened [PR-191]', () => {
    const outcome = ask([stay('a', '2021-11-01', '2023-10-01')]);
    expect(shown(outcome)).toEqual(['699 2021-11-01..2023-09-30']);
    expect(outcome).toMatchObject({ kind: 'decided', value: { vinduer: [] } });
    expect(shown(ask([stay('a', '2021-11-01', '2023-10-01'), stay('b', '2023-10-01', '2024-03-01')]))[1]).toBe('120 2023-10-01..2024-01-28');
  });

  it('from that day only the first days of each year count, and the stay goes on beyond them [PR-192]', () => {
    const outcome = ask([stay('a', '2023-10-01', null)]);
    expect(shown(outcome)).toEqual(['411 2023-10-01..2026-11-20']);
    expect(outcome).toMatchObject({ kind: 'decided', value: { vinduer: [{ fra: '2023-10-01' }, { fra: '2024-10-01' }, { fra: '2025-10-01' }, { fra: '2026-10-01' }] } });
    expect(shown(ask([stay('a', '2023-10-01', '2024-09-30')]))).toEqual(shown(ask([stay('a', '2023-10-01', '2024-01-29')])));
  });

  const yearly = ['2025-05-01', '2026-05-01', '2027-05-01', '2028-05-01'].map((day, at) => stay(String(at), day, addDays(isoDate(day), 150)));

  it('as agreed the limit stays at 120 for two more years and then is 90; as enacted it is 90 at once [PR-002]', () => {
    const daysOf = (outcome: Outcome<Refusionsdage>) => (outcome.kind === 'decided' || outcome.kind === 'forecast' ? outcome.value.ophold.map(({ refusionsdage: days, afventer }) => [days, afventer]) : outcome.kind);
    expect(daysOf(ask(yearly, { readings: chosen({ loft: 'aftale' }, ['loft']) }))).toEqual([[120, 0], [120, 0], [120, 0], [90, 0]]);
    expect(daysOf(ask(yearly, { readings: chosen({}, ['loft']) }))).toEqual([[120, 0], [90, 0], [90, 0], [90, 0]]);
    expect(daysOf(ask(yearly))).toEqual([[120, 0], [90, 30], [90, 30], [90, 0]]);
  });

  it('a boform that becomes a crisis centre of § 109 on 1 July 2024 uses no day of the quota from then on [LAW-012]', () => {
    const before = stay('mens-centre', '2024-04-01', '2024-07-01');
    const after = { ...stay('mens-centre-109', '2024-07-01', '2024-12-01'), tilbudsportal: false };
    const later = stay('shelter', '2024-12-01', '2025-03-01');
    expect(shown(ask([before, after, later]))).toEqual(['91 2024-04-01..2024-06-30', '0 -..-', '29 2024-12-01..2024-12-29']);
    expect(shown(ask([after, later]))).toEqual(['0 -..-', '90 2024-12-01..2025-02-28']);
  });
});

describe('what is left out, and what is missing', () => {
  it.each([
    ['efterforsorg', true],
    ['natcafe', true],
    ['110', false],
  ] as const)('a stay of type %s with Tilbudsportalen %s takes nothing of the quota [LAW-014] [LAW-027]', (type, tilbudsportal) => {
    const outcome = ask([{ ...stay('a', '2024-01-01', '2024-03-01'), type, tilbudsportal }, stay('b', '2024-02-01', '2024-07-01')]);
    expect(shown(outcome)).toEqual(['0 -..-', '120 2024-02-01..2024-05-30']);
  });

  it('days another municipality tells of use the quota, but are not ours [LAW-022]', () => {
    const outcome = ask([stay('a', '2024-06-01', '2024-12-01')], { andetsteds: [['2024-03-01', '2024-04-20']] });
    expect(shown(outcome)).toEqual(['70 2024-06-01..2024-08-09']);
    expect(outcome).toMatchObject({ value: { vinduer: [{ fra: '2024-03-01', til: '2025-03-01' }] } });
  });

  it('what is not known is asked for by name, never guessed', () => {
    const facts = { ...stay('a', '2024-01-01', null), tilbudsportal: null, indskrevet: null };
    expect(ask([facts])).toEqual({ kind: 'missing', facts: ['ophold[0].tilbudsportal', 'ophold[0].indskrevet'], holdsUntil: null });
    expect(ask([stay('a', '2024-02-01', '2024-01-01')])).toMatchObject({ facts: ['ophold[0].udskrevet'] });
    expect(refusionsdage.ask({ ophold: null, andetsteds: null }, lawContext(TODAY))).toMatchObject({ facts: ['ophold'] });
    expect(refusionsdage.ask({ ophold: [], andetsteds: [{ fra: null, til: null }] }, lawContext(TODAY))).toMatchObject({ facts: ['andetsteds[0].fra', 'andetsteds[0].til'] });
    expect(refusionsdage.ask({ ophold: [], andetsteds: [{ fra: isoDate('2024-02-01'), til: isoDate('2024-01-31') }] }, lawContext(TODAY))).toMatchObject({ facts: ['andetsteds[0].til'] });
    expect(refusionsdage.ask({ ophold: [], andetsteds: null }, lawContext(TODAY))).toMatchObject({ kind: 'decided', value: { ophold: [] } });
  });

  it('the trace names the limits and the readings used', () => {
    const trace = recordTrace();
    refusionsdage.ask({ ophold: [stay('a', '2026-02-01', '2026-07-01')], andetsteds: [] }, lawContext(TODAY, { trace }));
    const steps = JSON.stringify(trace.steps());
    expect(steps).toContain('"name":"refusionsloft","value":90,"from":"2026-04-01"');
    for (const choice of ['loft', 'graense', 'naestevindue', 'loebendeophold']) expect(steps).toContain(`"step":"choice","name":"${choice}"`);
  });
});

describe('how long the answer stands', () => {
  it.each([
    ['of a stay that ended: for ever', [stay('a', '2024-01-10', '2024-04-20')], '2026-11-20', null],
    ['while a running stay counts: today', [stay('a', '2026-10-01', null)], '2026-11-20', '2026-11-20'],
    ['while its days await: today', [stay('a', '2026-07-20', null)], '2026-11-01', '2026-11-01'],
    ['with the quota used: until the day before the anniversary', [stay('a', '2024-01-10', null)], '2024-06-01', '2025-01-09'],
    ['on the last counted day: until the day before the anniversary', [stay('a', '2024-01-10', null)], '2024-05-08', '2025-01-09'],
    ['the day before the last counted one: that day', [stay('a', '2024-01-10', null)], '2024-05-07', '2024-05-07'],
    ['before the admission: until the day before it', [stay('a', '2024-01-10', null)], '2023-12-24', '2024-01-09'],
    ['of a running natcafé: for ever', [{ ...stay('a', '2024-01-10', null), type: 'natcafe' as const }], '2024-06-01', null],
  ])('%s', (_, ophold, today, expected) => {
    expect(ask(ophold, { today: isoDate(today) }).holdsUntil).toBe(expected);
  });

  it('the answer is the same on every day until then, and under careful readings another the day after', () => {
    const someDay = fc.integer({ min: 0, max: 2200 }).map((day) => addDays(isoDate('2023-06-01'), day));
    const someStay = fc
      .record({ ind: someDay, nights: fc.integer({ min: 0, max: 200 }), running: fc.boolean() })
      .map(({ ind, nights, running }) => ({ ind, ud: running ? null : addDays(ind, nights) }));
    const someReadings: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record({
      loft: fc.constantFrom('vedtaget', 'aftale'),
      graense: fc.constantFrom('dag', 'vinduesstart'),
      naestevindue: fc.constantFrom('aarsdag-hvis-i-ophold', 'faste-aarsdage'),
      loebendeophold: fc.constantFrom('loft-fra-ikrafttraeden', 'gammel-regel-til-udskrivning'),
    });
    fc.assert(
      fc.property(fc.array(someStay, { minLength: 1, maxLength: 4 }), someReadings, someDay, (stays, readings, today) => {
        const ophold = stays.map(({ ind, ud }, place) => stay(String(place), ind, ud));
        const answer = (day: IsoDate) => {
          const { holdsUntil, ...rest } = ask(ophold, { today: day, readings: chosen(readings) });
          return { rest, holdsUntil };
        };
        const now = answer(today);
        const end = now.holdsUntil ?? addDays(today, 800);
        for (const part of [0.01, 0.3, 0.6, 1]) expect(answer(addDays(today, Math.floor(daysBetween(today, end) * part))).rest).toEqual(now.rest);
        // An unconfirmed reading is held against the careful one, whose changes then end the answer a little early.
        const careful = REFUSION_VALG.every(({ id, careful: reading }) => readings[id] === reading);
        if (careful && now.holdsUntil !== null) expect(answer(addDays(now.holdsUntil, 1)).rest).not.toEqual(now.rest);
      }),
      { seed: 20_261_120, numRuns: 250 },
    );
  });
});
