import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, valueOf } from '../../../../test/support/law.ts';
import { kommunalUdskrivning as rule } from './kommunalUdskrivning.ts';

const toHome = {
  udskrivningsmaade: 'kommunal',
  vej: 'bolig',
  afgoerelsesdato: '2026-11-10',
  virkningsdato: '2026-12-01',
  planFra: '2026-10-20',
  boligAnvist: '2026-11-01',
  stoetteBevilget: '2026-11-05',
  stoetteSvarerTilBehov: true,
  lejekontraktUnderskrevet: '2026-11-20',
  boligIndflytningMulig: '2026-12-01',
  stoetteKanBegynde: '2026-12-01',
};

const toBotilbud = {
  udskrivningsmaade: 'kommunal',
  vej: 'botilbud',
  afgoerelsesdato: '2026-11-10',
  virkningsdato: '2026-12-01',
  planFra: '2026-10-20',
  botilbudBevilget: '2026-11-10',
  botilbudIndflytningMulig: '2026-12-01',
};

function statesOf(facts: object, options = {}): Readonly<Record<string, string>> {
  const { betingelser } = valueOf(ask(rule, facts, options));
  return Object.fromEntries(betingelser.map(({ betingelse, tilstand }) => [betingelse, tilstand]));
}

describe('the municipality may discharge to a home', () => {
  it('when every condition holds on the day it must [LAW-006] [PR-202] [PR-204]', () => {
    expect(ask(rule, toHome)).toMatchObject({
      kind: 'decided', holdsUntil: null,
      value: { kanAfgoeres: true, kanFaaVirkning: true, spoergFoerVirkning: false, grund: { key: 'lov.kommunal-udskrivning.kan-faa-virkning', params: { opfyldt: 7, antal: 7 } } },
    });
  });

  it.each([
    // fact left out, or one day too late; condition; may it be decided; may it take effect
    ['planFra', '2026-11-11', 'plan', false, 'no plan on the day of the decision'],
    ['boligAnvist', '2026-11-11', 'bolig-anvist', false, 'no home assigned'],
    ['stoetteBevilget', '2026-11-11', 'stoette-bevilget', false, 'no support decision'],
    ['lejekontraktUnderskrevet', '2026-12-02', 'lejekontrakt', true, 'no lease on the day of effect'],
    ['boligIndflytningMulig', '2026-12-02', 'indflytning-bolig', true, 'cannot move in yet'],
    ['stoetteKanBegynde', '2026-12-02', 'stoette-kan-begynde', true, 'support cannot begin yet'],
  ])('not with %s on %s: %s is missing, decidable %s (%s) [PR-273] [PR-203] [PR-204]', (fact, dayAfter, betingelse, kanAfgoeres, _point) => {
    const late = { ...toHome, [fact]: dayAfter };
    const unknown = { ...toHome, [fact]: null };
    expect(ask(rule, late)).toMatchObject({ value: { kanAfgoeres, kanFaaVirkning: false } });
    expect(statesOf(late)[betingelse]).toBe('mangler');
    expect(ask(rule, unknown)).toMatchObject({ value: { kanAfgoeres, kanFaaVirkning: false } });
    expect(statesOf(unknown)[betingelse]).toBe('uvist');
  });

  it.each([[true, 'opfyldt', true], [false, 'mangler', false], [null, 'uvist', false]])(
    'support that matches the need %s: %s, decidable %s [PR-203] [PR-273]',
    (stoetteSvarerTilBehov, tilstand, kanAfgoeres) => {
      expect(statesOf({ ...toHome, stoetteSvarerTilBehov })['stoette-svarer-til-behov']).toBe(tilstand);
      expect(ask(rule, { ...toHome, stoetteSvarerTilBehov })).toMatchObject({ value: { kanAfgoeres } });
    },
  );

  it('support cannot match a need before it is granted', () => {
    expect(statesOf({ ...toHome, stoetteBevilget: null })['stoette-svarer-til-behov']).toBe('uvist');
  });

  it('asks nothing of a botilbud', () => {
    expect(Object.keys(statesOf(toHome))).toEqual(['plan', 'bolig-anvist', 'stoette-bevilget', 'stoette-svarer-til-behov', 'lejekontrakt', 'indflytning-bolig', 'stoette-kan-begynde']);
  });
});

describe('the municipality may discharge to a place under § 107 or § 108', () => {
  it('when it is granted and the person can move in [PR-202] [PR-205]', () => {
    expect(ask(rule, toBotilbud)).toMatchObject({ value: { kanAfgoeres: true, kanFaaVirkning: true } });
    expect(Object.keys(statesOf(toBotilbud))).toEqual(['plan', 'botilbud-bevilget', 'indflytning-botilbud']);
  });

  it.each([
    ['planFra', '2026-11-11', 'plan', false],
    ['botilbudBevilget', '2026-11-11', 'botilbud-bevilget', false],
    ['botilbudIndflytningMulig', '2026-12-02', 'indflytning-botilbud', true],
  ])('not with %s on %s: %s is missing, decidable %s [PR-205] [PR-273]', (fact, dayAfter, betingelse, kanAfgoeres) => {
    expect(ask(rule, { ...toBotilbud, [fact]: dayAfter })).toMatchObject({ value: { kanAfgoeres, kanFaaVirkning: false } });
    expect(statesOf({ ...toBotilbud, [fact]: dayAfter })[betingelse]).toBe('mangler');
  });
});

describe('conditions over time', () => {
  it('a condition recorded as not met is missing, whatever its date says', () => {
    expect(statesOf({ ...toHome, ikkeOpfyldt: ['bolig-anvist'] })['bolig-anvist']).toBe('mangler');
  });

  it('a plan that has lapsed by the decision is missing, and one that lapses after is not [LAW-006]', () => {
    expect(statesOf({ ...toHome, planTil: '2026-11-10' })['plan']).toBe('mangler');
    expect(statesOf({ ...toHome, planTil: '2026-11-11' })['plan']).toBe('opfyldt');
    expect(Object.values(statesOf({ ...toHome, planTil: '2026-11-10' })).filter((state) => state === 'mangler')).toHaveLength(1);
  });

  it('days not fixed yet are tested as if today, and the answer holds until one of them comes', () => {
    const open = { ...toHome, afgoerelsesdato: null, virkningsdato: null };
    expect(ask(rule, open, { today: '2026-11-19' })).toMatchObject({ value: { kanAfgoeres: true, kanFaaVirkning: false }, holdsUntil: '2026-11-19' });
    expect(ask(rule, open, { today: '2026-11-20' })).toMatchObject({ value: { kanFaaVirkning: false }, holdsUntil: '2026-11-30' });
    expect(ask(rule, open, { today: '2026-12-01' })).toMatchObject({ value: { kanFaaVirkning: true }, holdsUntil: null });
  });

  it('what can be decided says so, and what can not says how much is there', () => {
    expect(ask(rule, { ...toHome, lejekontraktUnderskrevet: null })).toMatchObject({ value: { grund: { key: 'lov.kommunal-udskrivning.kan-afgoeres', params: { opfyldt: 6, antal: 7 } } } });
    expect(ask(rule, { ...toHome, planFra: null })).toMatchObject({ value: { grund: { key: 'lov.kommunal-udskrivning.mangler' } } });
  });

  it('one more condition met never takes a discharge away', () => {
    const names = ['planFra', 'boligAnvist', 'stoetteBevilget', 'lejekontraktUnderskrevet', 'boligIndflytningMulig', 'stoetteKanBegynde'] as const;
    fc.assert(
      fc.property(fc.subarray([...names]), fc.constantFrom(...names), (left, one) => {
        const without = Object.fromEntries(left.map((name) => [name, null]));
        const few = valueOf(ask(rule, { ...toHome, ...without }));
        const more = valueOf(ask(rule, { ...toHome, ...without, [one]: toHome[one] }));
        expect(Number(more.kanAfgoeres)).toBeGreaterThanOrEqual(Number(few.kanAfgoeres));
        expect(Number(more.kanFaaVirkning)).toBeGreaterThanOrEqual(Number(few.kanFaaVirkning));
        expect(few.kanFaaVirkning).toBe(left.length === 0);
      }),
      { seed: 20261120, numRuns: 200 },
    );
  });
});

describe('the rule binds the municipality only', () => {
  it.each(['leder', 'bortvisning', 'fraflyttet', 'hospital', 'faengsel', 'doed'])('%s: not applicable, and always recordable [LAW-006]', (maade) => {
    expect(ask(rule, { udskrivningsmaade: maade })).toEqual({
      kind: 'notApplicable', reasons: [{ key: 'lov.kommunal-udskrivning.binder-kun-kommunen', params: { maade } }], holdsUntil: null,
    });
  });

  it.each([
    [{ afgoerelsesdato: '2023-09-30' }, '2026-11-20', 'notApplicable'],
    [{ afgoerelsesdato: '2023-10-01' }, '2026-11-20', 'decided'],
    [{ afgoerelsesdato: null }, '2023-09-30', 'notApplicable'],
    [{ afgoerelsesdato: null }, '2023-10-01', 'decided'],
  ])('%j asked on %s: %s, since the power came with the reform [LAW-006] [PR-202]', (facts, today, kind) => {
    expect(ask(rule, { ...toHome, ...facts }, { today }).kind).toBe(kind);
  });

  it('says from when the municipality has had the power', () => {
    expect(ask(rule, { ...toHome, afgoerelsesdato: '2023-09-30' })).toMatchObject({ reasons: [{ key: 'lov.kommunal-udskrivning.foer-reformen', params: { reform: '2023-10-01' } }] });
  });

  it('was not known before it was enacted, and lacks the manner, then the route', () => {
    expect(ask(rule, toHome, { knownOn: '2023-05-11' })).toMatchObject({ reasons: [{ key: 'lov.ikke-kendt' }] });
    expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['udskrivningsmaade'] });
    expect(ask(rule, { udskrivningsmaade: 'kommunal' })).toMatchObject({ kind: 'missing', facts: ['vej'] });
  });
});

describe('a complaint that is not settled', () => {
  it.each([
    [{ klageModtaget: '2026-11-15' }, {}, true, 'came'],
    [{ klageModtaget: '2026-11-21' }, {}, false, 'lies ahead'],
    [{ klageModtaget: '2026-11-15', klageAfgjort: '2026-11-20' }, {}, false, 'is settled today'],
    [{ klageModtaget: '2026-11-15', klageAfgjort: '2026-11-21' }, {}, true, 'is settled tomorrow'],
    [{ klageModtaget: '2026-11-15' }, { klagevirkning: 'ingen-opsaettelse' }, false, 'read as not holding the discharge back'],
    [{}, {}, false, 'none'],
  ])('%j read %j: ask before it takes effect %s (%s)', (facts, lovvalg, spoergFoerVirkning, _point) => {
    expect(ask(rule, { ...toHome, ...facts }, { lovvalg })).toMatchObject({ value: { spoergFoerVirkning } });
  });
});
