import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isoDate, type IsoDate } from '../../kernel/dato.ts';
import type { ChosenReadings } from '../../kernel/lovvalg.ts';
import { lawContext } from '../../kernel/rule.ts';
import type { OpholdType } from '../p177-refusion/forklaring.ts';
import { refusionBostoette, refusionBotilbud } from './refusionEfterOphold.ts';

const TODAY = isoDate('2026-11-20');

const stay = (ind: string, ud: string | null, type: OpholdType = '110') => ({ type, indskrevet: isoDate(ind), udskrevet: ud === null ? null : isoDate(ud) });
const grant = (afgjort: string, fra: string, til: string | null, foerUdskrivning: boolean | null = null) => ({
  bevilling: 'b',
  afgjort: isoDate(afgjort),
  foerUdskrivning,
  fra: isoDate(fra),
  til: til === null ? null : isoDate(til),
});

interface Case {
  readonly ophold: readonly ReturnType<typeof stay>[];
  readonly bostoette?: readonly ReturnType<typeof grant>[];
  readonly botilbud?: readonly ReturnType<typeof grant>[];
  readonly today?: IsoDate;
  readonly chosen?: Readonly<Record<string, string>>;
  readonly confirmed?: readonly string[];
}

const context = ({ today = TODAY, chosen = {}, confirmed = [] }: Case) => lawContext(today, { knownOn: TODAY, readings: { chosen, confirmed } satisfies ChosenReadings });
const bostoette = (facts: Case) => refusionBostoette.ask({ ophold: facts.ophold, bostoette: facts.bostoette ?? [], botilbud: facts.botilbud ?? [] }, context(facts));
const botilbud = (facts: Case) => refusionBotilbud.ask({ ophold: facts.ophold, bostoette: null, botilbud: facts.botilbud ?? [] }, context(facts));

/** "days first..last" of each grant, or what kind of answer it is. */
function shown(outcome: ReturnType<typeof bostoette>): readonly string[] {
  if (outcome.kind !== 'decided' && outcome.kind !== 'forecast') return [outcome.kind];
  return outcome.value.bevillinger.map(({ refusionsdage, foerste, sidste }) => `${refusionsdage} ${foerste ?? '-'}..${sidste ?? '-'}`);
}

describe('worked examples of support after a stay', () => {
  const TENTH = [stay('2024-01-05', '2024-03-15')];

  it('10: decided before the discharge, support is refunded for two years from it [LAW-034] [PR-193]', () => {
    const outcome = bostoette({ ophold: TENTH, bostoette: [grant('2024-03-10', '2024-03-15', null)] });
    expect(shown(outcome)).toEqual(['730 2024-03-15..2026-03-14']);
    expect(outcome).toMatchObject({ kind: 'decided', value: { perioder: [{ fra: '2024-03-15', til: '2026-03-15' }], bevillinger: [{ vej: 'afgjort-foer-udskrivning', grund: { key: 'refusion.bevilling.periode', params: { sidste: '2026-03-14' } } }] } });
  });

  it('10: readmitted and discharged again within the period, the end stays where it was [LAW-038]', () => {
    const ophold = [...TENTH, stay('2024-09-01', '2024-11-01')];
    const outcome = bostoette({ ophold, bostoette: [grant('2024-03-10', '2024-03-15', '2024-09-01'), grant('2024-03-10', '2024-11-01', null)] });
    expect(shown(outcome)).toEqual(['170 2024-03-15..2024-08-31', '499 2024-11-01..2026-03-14']);
  });

  it('11: decided the day after the discharge, with no § 107 stay, nothing is refunded [LAW-034]', () => {
    const outcome = bostoette({ ophold: TENTH, bostoette: [grant('2024-03-16', '2024-03-16', null)] });
    expect(shown(outcome)).toEqual(['0 -..-']);
    expect(outcome).toMatchObject({ value: { bevillinger: [{ vej: null, grund: { key: 'refusion.bevilling.afgjort-efter-udskrivning' } }] } });
  });

  const TWELFTH = { ophold: [stay('2024-02-01', '2024-05-01')], botilbud: [grant('2024-04-20', '2024-05-01', '2024-10-15')] };

  it('12: a § 107 stay decided before the discharge is refunded whole, being shorter than six months [LAW-036]', () => {
    expect(shown(botilbud(TWELFTH))).toEqual(['167 2024-05-01..2024-10-14']);
  });

  it('12: § 85 a support decided after it is refunded to two years from the first discharge [LAW-035]', () => {
    const outcome = bostoette({ ...TWELFTH, bostoette: [grant('2024-10-15', '2024-10-15', null)] });
    expect(shown(outcome)).toEqual(['563 2024-10-15..2026-04-30']);
    expect(outcome).toMatchObject({ value: { bevillinger: [{ vej: 'efter-botilbud' }] } });
  });

  it('13: six months from 1 May are 184 days; with 123 used, 61 are left for the second stay [LAW-037]', () => {
    const outcome = botilbud({ ophold: [stay('2024-02-01', '2024-05-01')], botilbud: [grant('2024-04-20', '2024-05-01', '2024-09-01'), grant('2024-04-20', '2025-01-01', null)] });
    expect(shown(outcome)).toEqual(['123 2024-05-01..2024-08-31', '61 2025-01-01..2025-03-02']);
    expect(outcome).toMatchObject({ value: { bevillinger: [{}, { grund: { key: 'refusion.bevilling.maaneder-brugt' } }] } });
  });
});

describe('the decision and the discharge', () => {
  const ophold = [stay('2024-01-05', '2024-03-15')];

  it.each([
    ['before', true, ['730 2024-03-15..2026-03-14']],
    ['after', false, ['0 -..-']],
  ])('on the day itself, %s the person left [LAW-034]', (_, foer, expected) => {
    expect(shown(bostoette({ ophold, bostoette: [grant('2024-03-15', '2024-03-15', null, foer)] }))).toEqual(expected);
  });

  it('on the day itself without a time, the time is asked for, never guessed [LAW-034]', () => {
    expect(bostoette({ ophold, bostoette: [grant('2024-03-15', '2024-03-15', null)] })).toEqual({ kind: 'missing', facts: ['bostoette[0].foerUdskrivning'], holdsUntil: null });
  });

  it('too late for the first discharge but before a second, support is refunded from the second, within the same period [LAW-038]', () => {
    const outcome = bostoette({ ophold: [...ophold, stay('2024-09-01', '2024-11-01')], bostoette: [grant('2024-04-01', '2024-04-01', null)] });
    expect(shown(outcome)).toEqual(['499 2024-11-01..2026-03-14']);
  });

  it.each([
    ['the same day', '2024-03-15', 'hoejst-en-dag', true],
    ['a day later', '2024-03-16', 'hoejst-en-dag', true],
    ['two days later', '2024-03-17', 'hoejst-en-dag', false],
    ['a day later, read strictly', '2024-03-16', 'samme-dag', false],
    ['the same day, read strictly', '2024-03-15', 'samme-dag', true],
  ])('a § 107 stay begun %s follows directly or not [LAW-035]', (_, begun, forlaengelse, refunded) => {
    const outcome = bostoette({ ophold, botilbud: [grant('2024-03-01', begun, '2024-06-01')], bostoette: [grant('2024-06-01', '2024-06-01', null)], chosen: { forlaengelse }, confirmed: ['forlaengelse'] });
    expect(shown(outcome)).toEqual([refunded ? '652 2024-06-01..2026-03-14' : '0 -..-']);
  });

  it('decided while the § 107 stay still ran, support is not refunded by that way [LAW-035]', () => {
    expect(shown(bostoette({ ophold, botilbud: [grant('2024-03-01', '2024-03-15', '2024-06-01')], bostoette: [grant('2024-05-31', '2024-06-01', null)] }))).toEqual(['0 -..-']);
    expect(shown(bostoette({ ophold, botilbud: [grant('2024-03-01', '2024-03-15', null)], bostoette: [grant('2024-05-31', '2024-06-01', null)] }))).toEqual(['0 -..-']);
  });

  it('a § 107 stay decided after the discharge is not refunded [LAW-036]', () => {
    expect(shown(botilbud({ ophold, botilbud: [grant('2024-03-16', '2024-03-16', null)] }))).toEqual(['0 -..-']);
  });

  it('a § 107 stay is refunded within one year only [LAW-036]', () => {
    expect(shown(botilbud({ ophold, botilbud: [grant('2024-03-01', '2025-01-15', null)] }))).toEqual(['59 2025-01-15..2025-03-14']);
    expect(botilbud({ ophold, botilbud: [grant('2024-03-01', '2025-03-15', null)] })).toMatchObject({ value: { bevillinger: [{ refusionsdage: 0, grund: { key: 'refusion.bevilling.uden-for-perioden', params: { fra: '2024-03-15', sidste: '2025-03-14' } } }] } });
  });

  it('two § 107 grants at once use each day once, for the one that began first [LAW-037]', () => {
    const outcome = botilbud({ ophold, botilbud: [grant('2024-03-01', '2024-04-01', '2024-05-01'), grant('2024-03-01', '2024-03-15', '2024-04-11')] });
    expect(shown(outcome)).toEqual(['20 2024-04-11..2024-04-30', '27 2024-03-15..2024-04-10']);
  });
});

describe('the periods', () => {
  it('a discharge on the day a period ends opens the next; the day before, it does not [LAW-038]', () => {
    const periods = (second: string) => {
      const outcome = bostoette({ ophold: [stay('2024-01-05', '2024-03-15'), stay('2026-01-01', second)], chosen: { nyperiode: 'efter-udloeb' }, confirmed: ['nyperiode'] });
      return outcome.kind === 'decided' ? outcome.value.perioder.map(({ fra }) => fra) : [outcome.kind];
    };
    expect(periods('2026-03-14')).toEqual(['2024-03-15']);
    expect(periods('2026-03-15')).toEqual(['2024-03-15', '2026-03-15']);
  });

  /** Days counted and days that await, of each grant. */
  const countedAndAwaiting = (outcome: ReturnType<typeof bostoette>) =>
    outcome.kind === 'decided' || outcome.kind === 'forecast' ? outcome.value.bevillinger.map(({ refusionsdage, afventer, afventende }) => [refusionsdage, afventer, afventende]) : outcome.kind;

  const RETURNED = { ophold: [stay('2024-01-05', '2024-03-15'), stay('2026-01-01', '2026-04-01')], bostoette: [grant('2026-03-01', '2026-03-10', null)] };
  const NEXT = { fra: '2026-04-01', til: '2026-11-21' };

  it('a second period is not counted until an administrator has confirmed it: its days await, shown apart [LAW-038]', () => {
    const outcome = bostoette(RETURNED);
    expect(countedAndAwaiting(outcome)).toEqual([[0, 234, [NEXT]]]);
    expect(outcome).toMatchObject({ kind: 'forecast', because: [{ key: 'refusion.grund.dageAfventer', params: { dage: 234 } }], value: { perioder: [{ fra: '2024-03-15' }] } });
    expect(bostoette({ ...RETURNED, confirmed: ['nyperiode'] })).toMatchObject({ kind: 'decided', value: { bevillinger: [{ refusionsdage: 0, afventer: 0, afventende: [] }] } });
  });

  it('chosen but not confirmed, the second period counts as a forecast; confirmed, it is settled [LAW-038]', () => {
    const chosen = { nyperiode: 'efter-udloeb' };
    const outcome = bostoette({ ...RETURNED, chosen });
    expect(countedAndAwaiting(outcome)).toEqual([[234, 0, []]]);
    expect(outcome).toMatchObject({ kind: 'forecast', because: [{ key: 'refusion.grund.ubekraeftetLaesning', params: { valg: 'nyperiode', laesning: 'efter-udloeb' } }] });
    expect(bostoette({ ...RETURNED, chosen, confirmed: ['nyperiode'] })).toMatchObject({
      kind: 'decided',
      value: { bevillinger: [{ refusionsdage: 234, grund: { key: 'refusion.bevilling.periode', params: { fra: '2026-04-01', sidste: '2028-03-31' } } }] },
    });
  });

  it('days of a new period await beside days that count, and both kinds of grant alike [LAW-036] [LAW-038]', () => {
    const ophold = [stay('2024-01-05', '2024-03-15'), stay('2025-01-01', '2025-03-20')];
    const facts = { ophold, botilbud: [grant('2024-03-01', '2025-03-10', '2025-04-01'), grant('2024-03-01', '2025-03-20', null)] };
    expect(countedAndAwaiting(botilbud(facts))).toEqual([
      [5, 12, [{ fra: '2025-03-20', til: '2025-04-01' }]],
      [0, 172, [{ fra: '2025-04-01', til: '2025-09-20' }]],
    ]);
  });

  it('a § 107 stay begun a day later does not follow directly until that is confirmed: the support after it awaits [LAW-035]', () => {
    const facts = { ophold: [stay('2024-01-05', '2024-03-15')], botilbud: [grant('2024-03-01', '2024-03-16', '2024-06-01')], bostoette: [grant('2024-06-01', '2024-06-01', null)] };
    expect(countedAndAwaiting(bostoette(facts))).toEqual([[0, 652, [{ fra: '2024-06-01', til: '2026-03-15' }]]]);
    expect(countedAndAwaiting(bostoette({ ...facts, confirmed: ['forlaengelse'] }))).toEqual([[0, 0, []]]);
  });

  const TRANSFER = [stay('2024-01-05', '2024-02-01'), stay('2024-02-01', '2024-03-15')];

  it('a transfer opens the period, and that is said; read otherwise, it does not [LAW-038]', () => {
    expect(bostoette({ ophold: TRANSFER, bostoette: [] })).toMatchObject({ value: { perioder: [{ fra: '2024-02-01' }], bemaerkninger: [{ key: 'refusion.bevilling.foerste-er-overflytning', params: { dag: '2024-02-01' } }] } });
    expect(bostoette({ ophold: TRANSFER, bostoette: [], chosen: { foersteudskrivning: 'uden-overflytning' } })).toMatchObject({ value: { perioder: [{ fra: '2024-03-15' }], bemaerkninger: [] } });
  });

  it('a stay of one night opens the period, and that is said [LAW-038]', () => {
    expect(bostoette({ ophold: [stay('2024-01-05', '2024-01-06')], bostoette: [] })).toMatchObject({ value: { perioder: [{ fra: '2024-01-06' }], bemaerkninger: [{ key: 'refusion.bevilling.foerste-er-en-nat' }] } });
  });

  const remarks = (ophold: Case['ophold']) => {
    const outcome = bostoette({ ophold, bostoette: [] });
    return outcome.kind === 'decided' ? outcome.value.bemaerkninger : outcome.kind;
  };

  it('only the discharge that opened the period is remarked on, whatever other stays there are [LAW-038]', () => {
    const night = { key: 'refusion.bevilling.foerste-er-en-nat', params: { dag: '2024-01-06' } };
    expect(remarks([stay('2024-01-05', '2024-01-06'), stay('2024-03-01', '2024-05-01')])).toEqual([night]);
    expect(remarks([stay('2024-01-05', '2024-02-01'), stay('2024-03-01', '2024-03-02')])).toEqual([]);
    expect(remarks([stay('2024-01-05', '2024-02-01'), stay('2024-02-01', null)])).toEqual([{ key: 'refusion.bevilling.foerste-er-overflytning', params: { dag: '2024-02-01' } }]);
    expect(remarks([stay('2024-01-05', '2024-02-01'), stay('2024-02-02', null)])).toEqual([]);
  });

  it('a stay without a night is left that day, and a grant without a day has none [LAW-034]', () => {
    const outcome = bostoette({ ophold: [stay('2024-03-15', '2024-03-15')], bostoette: [grant('2024-03-10', '2024-03-20', '2024-03-20')] });
    expect(outcome).toMatchObject({ kind: 'decided', value: { perioder: [{ fra: '2024-03-15' }], bevillinger: [{ refusionsdage: 0, foerste: null }] } });
  });

  it('each list that is not known is asked for alone', () => {
    const known = { ophold: [stay('2024-01-05', '2024-03-15')], bostoette: [], botilbud: [] };
    for (const name of ['ophold', 'bostoette', 'botilbud'] as const) {
      expect(refusionBostoette.ask({ ...known, [name]: null }, lawContext(TODAY))).toEqual({ kind: 'missing', facts: [name], holdsUntil: null });
    }
  });

  it('neither a discharge before the law, nor a night café, nor a stay that still runs opens one [LAW-034]', () => {
    const night = stay('2024-01-05', '2024-01-09', 'natcafe');
    const outcome = bostoette({ ophold: [stay('2023-01-05', '2023-09-30'), night, stay('2026-01-01', null)], bostoette: [grant('2024-01-01', '2024-01-05', null)] });
    expect(outcome).toEqual({ kind: 'notApplicable', reasons: [{ key: 'refusion.bevilling.ingen-udskrivning' }], holdsUntil: null });
    expect(bostoette({ ophold: [stay('2023-01-05', '2023-10-01')], bostoette: [] }).kind).toBe('decided');
  });

  it('what is not known is asked for by name', () => {
    const ophold = [{ type: null, indskrevet: isoDate('2024-01-05'), udskrevet: null }, { ...stay('2024-01-01', null), indskrevet: null }, stay('2024-02-02', '2024-02-01')];
    const open = { bevilling: null, afgjort: null, foerUdskrivning: null, fra: null, til: null };
    expect(refusionBostoette.ask({ ophold, bostoette: [open], botilbud: [grant('2024-01-01', '2024-02-01', '2024-01-31')] }, lawContext(TODAY))).toEqual({
      kind: 'missing',
      facts: ['ophold[0].type', 'ophold[1].indskrevet', 'ophold[2].udskrevet', 'bostoette[0].bevilling', 'bostoette[0].afgjort', 'bostoette[0].fra', 'botilbud[0].til'],
      holdsUntil: null,
    });
    expect(refusionBostoette.ask({ ophold: null, bostoette: null, botilbud: null }, lawContext(TODAY))).toMatchObject({ facts: ['ophold', 'bostoette', 'botilbud'] });
  });
});

describe('how long the answer stands', () => {
  it.each([
    ['of a grant that runs: today', '2024-06-01', '2024-06-01'],
    ['on the last day but one of the period: that day', '2026-03-13', '2026-03-13'],
    ['on its last day: for ever', '2026-03-14', null],
    ['before the grant begins: until the day before', '2024-02-01', '2024-03-14'],
  ])('%s', (_, today, expected) => {
    expect(bostoette({ ophold: [stay('2024-01-05', '2024-03-15')], bostoette: [grant('2024-01-10', '2024-03-01', null)], today: isoDate(today) }).holdsUntil).toBe(expected);
  });

  it('the answer is the same on every day until then, and another the day after', () => {
    const someDay = fc.integer({ min: 0, max: 1500 }).map((day) => addDays(isoDate('2023-08-01'), day));
    const spans = fc.record({ fra: someDay, length: fc.integer({ min: 0, max: 400 }), open: fc.boolean(), before: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(fc.array(spans, { minLength: 1, maxLength: 3 }), fc.array(spans, { minLength: 1, maxLength: 3 }), someDay, (stays, grants, today) => {
        const ophold = stays.map(({ fra, length, open }) => stay(fra, open ? null : addDays(fra, length)));
        const given = grants.map(({ fra, length, open, before }) => grant(addDays(fra, -before), fra, open ? null : addDays(fra, length), true));
        for (const ask of [bostoette, botilbud]) {
          const on = (day: IsoDate) => {
            const { holdsUntil, ...rest } = ask({ ophold, bostoette: given, botilbud: given, today: day });
            return { holdsUntil, rest };
          };
          const now = on(today);
          const end = now.holdsUntil ?? addDays(today, 1200);
          for (const part of [0.02, 0.4, 1]) expect(on(addDays(today, Math.floor(daysBetween(today, end) * part))).rest).toEqual(now.rest);
          if (now.holdsUntil !== null) expect(on(addDays(now.holdsUntil, 1)).rest).not.toEqual(now.rest);
        }
      }),
      { seed: 20_261_120, numRuns: 200 },
    );
  });
});
