import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boform, daysOf, fakta, FYRTAARN, kr, lawOn, register, sagerOf, span, type Stay } from '../../../test/factories/refusion.ts';
import { valueOf } from '../../../test/support/law.ts';
import { addDays, isoDate, type IsoDate } from '../../law/kernel/dato.ts';
import { halfOf, oere } from '../../law/kernel/penge.ts';
import { kvartalslinjer, refusionsbeloeb } from '../../law/sel/p177-refusion/refusionsbeloeb.ts';
import type { Forloeb } from '../ledger/fakta.ts';
import { kvartalByName, kvartalerBetween } from './kvartal.ts';
import { kvartalslinjeOf, kvartalslinjerOf } from './kvartalslinje.ts';
import { calculateRefusion, type Borgersrefusion, type Opholdsrefusion } from './refusion.ts';
import { refusionsfaktaOf, type Refusionsfakta } from './refusionsgrundlag.ts';
import { listRefusion } from './refusionsliste.ts';
import { traceRefusion } from './refusionsspor.ts';

const SEED = { seed: 177, numRuns: 150 };
const TODAY = '2026-11-21';

function refusion(facts: Refusionsfakta, { today = TODAY, boformer = register(), confirmed = {} }: { today?: string; boformer?: ReturnType<typeof register>; confirmed?: Record<string, string> } = {}): Borgersrefusion {
  return calculateRefusion(facts, boformer, lawOn(today, confirmed));
}

function only({ ophold }: Borgersrefusion): Opholdsrefusion {
  const [stay] = ophold;
  if (!stay || ophold.length > 1) throw new Error('expected one stay');
  return stay;
}

describe('the refund of a person from the ledger', () => {
  it('counts a stay of 173 days to 120 and prices them: 78.420 kr.', () => {
    const stay = only(refusion(fakta([{ dage: '2024-01-10/2024-07-01' }])));
    expect(stay).toMatchObject({ refusionsdage: 120, afventer: 0, foerste: '2024-01-10', sidste: '2024-05-08', status: 'afgjort', mangler: [] });
    expect(valueOf(stay.beloeb)).toBe(kr(78_420));
  });

  it('shows the thirty days of a stay across April 2026 as awaiting, and claims them when the agreement is confirmed', () => {
    const facts = fakta([{ dage: '2026-02-01/2026-07-01' }]);
    const now = refusion(facts);
    expect(only(now)).toMatchObject({ refusionsdage: 90, afventer: 30, sidste: '2026-05-01', status: 'prognose' });
    expect(now.grunde).toEqual([{ key: 'refusion.grund.dageAfventer', params: { dage: 30 } }]);
    const confirmed = refusion(facts, { confirmed: { loft: 'aftale' } });
    expect(only(confirmed)).toMatchObject({ refusionsdage: 120, afventer: 0, status: 'afgjort' });
    expect(confirmed.grunde).toEqual([]);
  });

  it('says why of every night, in order and without a gap', () => {
    const stay = only(refusion(fakta([{ dage: '2026-02-01/2026-07-01' }])));
    expect(stay.afsnit.map(({ fra, til, taeller, grund }) => [fra, til, taeller, grund.key])).toEqual([
      ['2026-02-01', '2026-04-01', 'ja', 'refusion.afsnit.inden-for-loftet'],
      ['2026-04-01', '2026-05-02', 'ja', 'refusion.afsnit.inden-for-loftet'],
      ['2026-05-02', '2026-06-01', 'afventer', 'refusion.afsnit.afventer'],
      ['2026-06-01', '2026-07-01', 'nej', 'refusion.afsnit.loft-brugt'],
    ]);
  });

  it('shares one window between two stays, and tells what is used of it', () => {
    const { ophold, vinduer } = refusion(fakta([{ dage: '2024-01-10/2024-03-01' }, { dage: '2024-05-15/2024-08-20' }]));
    expect(ophold.map(({ refusionsdage }) => refusionsdage)).toEqual([51, 69]);
    expect(vinduer).toEqual([{ fra: '2024-01-10', til: '2025-01-10', loft: 120, refusionsdage: 120, afventer: 0, andetsteds: 0 }]);
  });

  it('counts a running stay to and including today', () => {
    const stay = only(refusion(fakta([{ dage: '2026-11-20/' }])));
    expect(stay.refusionsdage).toBe(2);
    expect(stay.periode).toEqual({ fra: '2026-11-20', til: '2026-11-22' });
  });

  it('knows a stay without a night, and one that begins tomorrow, as stays without days', () => {
    const { ophold } = refusion(fakta([{ dage: '2026-05-05/2026-05-05' }, { dage: '2026-11-22/' }]));
    expect(ophold.map(({ refusionsdage, status, afsnit }) => [refusionsdage, status, afsnit.length])).toEqual([[0, 'ingen', 0], [0, 'ingen', 0]]);
  });

  it('gives no refund for natcafé and efterforsorg, and says so', () => {
    const { ophold } = refusion(fakta([{ dage: '2026-01-01/2026-01-05', art: 'natcafe' }, { dage: '2026-02-01/2026-02-05', art: 'efterforsorg' }]));
    expect(ophold.map(({ status, afsnit }) => [status, afsnit[0]?.grund.key])).toEqual([
      ['ingen', 'refusion.afsnit.anden-type'],
      ['ingen', 'refusion.afsnit.anden-type'],
    ]);
  });

  it('takes only what stands in the municipality’s own journals', () => {
    const journal = (id: string, art: 'myndighed' | 'boform') => ({ id, borgerId: 'b', art, boformId: null });
    const facts = fakta([{ dage: '2026-01-01/2026-01-11' }]);
    const hos = { ...facts.ophold[0], forekomstId: 'boformens', journalId: 'boform' };
    const forloeb = { ...facts, kommunerolle: [], ophold: [...facts.ophold, hos], journaler: [journal('j-b', 'myndighed'), journal('boform', 'boform')] } as unknown as Forloeb;
    expect(refusionsfaktaOf(forloeb, 'aaby').ophold.map(({ forekomstId }) => forekomstId)).toEqual(['o0']);
  });
});

describe('approval on Tilbudsportalen by day', () => {
  it('a boform the register does not know gives no refund', () => {
    const stay = only(refusion(fakta([{ dage: '2026-01-01/2026-01-11', boform: 'ukendt' }])));
    expect(stay).toMatchObject({ refusionsdage: 0, status: 'ingen' });
    expect(stay.afsnit.map(({ grund }) => grund.key)).toEqual(['refusion.afsnit.ikke-tilbudsportalen']);
  });

  it('a stay counts from the day its boform is approved, and the window opens then', () => {
    const { ophold, vinduer } = refusion(fakta([{ dage: '2026-01-01/2026-01-31' }]), { boformer: register({ godkendt: ['2026-01-11/'] }) });
    expect(ophold[0]).toMatchObject({ refusionsdage: 20, foerste: '2026-01-11' });
    expect(vinduer[0]?.fra).toBe('2026-01-11');
  });

  it('a stay counts to the day its approval ends, also while it runs', () => {
    const boformer = register({ godkendt: ['2020-01-01/2026-11-11'] });
    expect(only(refusion(fakta([{ dage: '2026-11-01/' }]), { boformer }))).toMatchObject({ refusionsdage: 10, sidste: '2026-11-10' });
  });

  it('an approval that ends tomorrow changes nothing today, but the answer holds no longer than today', () => {
    const boformer = register({ godkendt: ['2020-01-01/2026-11-22'] });
    const answer = refusion(fakta([{ dage: '2026-11-01/' }]), { boformer });
    expect(only(answer).refusionsdage).toBe(21);
    expect(answer.holdsUntil).toBe('2026-11-21');
  });

  it('a renewed approval leaves no gap: amounts and days are those of one', () => {
    const once = only(refusion(fakta([{ dage: '2026-01-01/2026-03-01' }])));
    const renewed = only(refusion(fakta([{ dage: '2026-01-01/2026-03-01' }]), { boformer: register({ godkendt: ['2026-02-01/', '2020-01-01/2026-02-01'] }) }));
    expect(renewed).toEqual(once);
  });

  it('a boform that is a crisis centre of § 109 from 1 July 2024 has no refund from that day, and takes nothing of the quota', () => {
    const boformer = new Map([[FYRTAARN, boform({ godkendt: ['2020-01-01/2024-07-01'] })], ['havnehuset', boform()]]);
    const { ophold } = refusion(fakta([{ dage: '2024-04-01/2024-12-01' }, { dage: '2024-12-01/2025-03-01', boform: 'havnehuset' }]), { boformer });
    expect(ophold.map(({ refusionsdage, sidste }) => [refusionsdage, sidste])).toEqual([[91, '2024-06-30'], [29, '2024-12-29']]);
  });

  it('a gap in the approval is left out, and what follows counts in the same window', () => {
    const { ophold, vinduer } = refusion(fakta([{ dage: '2026-01-01/2026-02-10' }]), { boformer: register({ godkendt: ['2020-01-01/2026-01-11', '2026-01-21/'] }) });
    expect(ophold[0]?.refusionsdage).toBe(30);
    expect(ophold[0]?.afsnit.map(({ taeller }) => taeller)).toEqual(['ja', 'nej', 'ja']);
    expect(vinduer).toHaveLength(1);
  });
});

describe('the amount by day', () => {
  it('follows takst and egenbetaling as they change inside the stay, rounded once', () => {
    const boformer = register({ takster: [['2020-01-01/2026-01-03', 140_001], ['2026-01-03/', 150_000]] });
    const facts = fakta([{ dage: '2026-01-01/2026-01-05' }], { egenbetaling: [['2020-01-01/2026-01-04', 9_300], ['2026-01-04/', 0]] });
    const days = 2 * (140_001 - 9_300) + (150_000 - 9_300) + 150_000;
    expect(valueOf(only(refusion(facts, { boformer })).beloeb)).toBe(halfOf(oere(days)));
    expect(days % 2).toBe(0);
  });

  it('rounds half an øre up, once for the stay', () => {
    const boformer = register({ takster: [['2020-01-01/', 10_001]] });
    const facts = fakta([{ dage: '2026-01-01/2026-01-04' }], { egenbetaling: [['2020-01-01/', 0]] });
    expect(valueOf(only(refusion(facts, { boformer })).beloeb)).toBe(15_002);
  });

  it('is never below nothing for a day on which egenbetaling is above takst', () => {
    const boformer = register({ takster: [['2020-01-01/2026-01-02', 5_000], ['2026-01-02/', 20_000]] });
    expect(valueOf(only(refusion(fakta([{ dage: '2026-01-01/2026-01-03' }]), { boformer })).beloeb)).toBe((20_000 - 9_300) / 2);
  });

  it('is missing, and not zero, where a counted day has no takst', () => {
    const boformer = register({ takster: [['2026-01-05/', 140_000]] });
    const stay = only(refusion(fakta([{ dage: '2026-01-01/2026-01-11' }]), { boformer }));
    expect(stay.beloeb).toEqual({ kind: 'missing', facts: ['takst'], holdsUntil: null });
    expect(stay).toMatchObject({ status: 'mangler', refusionsdage: 10, mangler: [{ fakta: 'takst', fra: '2026-01-01', til: '2026-01-05' }] });
  });

  it('is missing where a takst ended and none followed, though an older one is known', () => {
    const boformer = register({ takster: [['2020-01-01/2026-01-05', 140_000]] });
    expect(only(refusion(fakta([{ dage: '2026-01-01/2026-01-11' }]), { boformer })).mangler).toEqual([{ fakta: 'takst', fra: '2026-01-05', til: '2026-01-11' }]);
  });

  it('names egenbetaling as missing where none is set for a counted day', () => {
    const stay = only(refusion(fakta([{ dage: '2026-01-01/2026-01-11' }], { egenbetaling: [['2026-01-03/2026-01-06', 0]] })));
    expect(stay.mangler).toEqual([
      { fakta: 'egenbetaling', fra: '2026-01-01', til: '2026-01-03' },
      { fakta: 'egenbetaling', fra: '2026-01-06', til: '2026-01-11' },
    ]);
  });

  it('needs no price for days that do not count', () => {
    const boformer = register({ takster: [['2020-01-01/2026-05-02', 140_000]] });
    const stay = only(refusion(fakta([{ dage: '2026-02-01/2026-07-01' }]), { boformer }));
    expect(stay.mangler).toEqual([]);
    expect(valueOf(stay.beloeb)).toBe(halfOf(oere(90 * 130_700)));
  });

  it('takes out of the takst what is on file as not refunded, and what is unclear, on the days it stands for and no other', () => {
    const boformer = register({ fradrag: [['2026-01-03/2026-01-05', 20_000, 10_000]] });
    const stay = only(refusion(fakta([{ dage: '2026-01-01/2026-01-07' }]), { boformer }));
    expect(valueOf(stay.beloeb)).toBe(halfOf(oere(4 * 130_700 + 2 * 100_700)));
    expect(stay.satser.map(({ fra, takst, refunderesIkke, uklar }) => [fra, takst, refunderesIkke, uklar])).toEqual([
      ['2026-01-01', 140_000, 0, 0],
      ['2026-01-03', 140_000, 20_000, 10_000],
      ['2026-01-05', 140_000, 0, 0],
    ]);
  });

  it('takes of two on file for a day the one recorded last', () => {
    const boformer = register({ fradrag: [['2026-01-02/', 5_000, 0], ['2020-01-01/', 20_000, 0]] });
    expect(only(refusion(fakta([{ dage: '2026-01-01/2026-01-03' }]), { boformer })).satser.map(({ refunderesIkke }) => refunderesIkke)).toEqual([20_000, 5_000]);
  });

  it('shows in the trace what was taken out', () => {
    const facts = fakta([{ dage: '2026-01-01/2026-01-03' }]);
    const boformer = register({ fradrag: [['2020-01-01/', 20_000, 0]] });
    const answer = refusion(facts, { boformer });
    expect(JSON.stringify(traceRefusion(facts, { boformer, refusion: answer, context: lawOn(TODAY) }))).toContain('"fradrag":20000');
  });

  it('takes the egenbetaling set in the stay’s own journal before that of a linked record', () => {
    const facts = fakta([{ dage: '2026-01-01/2026-01-03', borger: 'a' }]);
    const linked: Refusionsfakta = { ...facts, egenbetaling: [...facts.egenbetaling, { journalId: 'j-a', gyldig: span('2020-01-01/'), oerePrDoegn: oere(0), position: 0 }] };
    expect(only(refusion(linked)).satser.map(({ egenbetaling }) => egenbetaling)).toEqual([0]);
    expect(only(refusion(facts)).satser.map(({ egenbetaling }) => egenbetaling)).toEqual([9_300]);
  });
});

describe('days used elsewhere', () => {
  it('open the window and are used before ours', () => {
    const { ophold, vinduer } = refusion(fakta([{ dage: '2024-03-01/2024-08-01' }], { brugte: [['2024-01-10', 40, '2024-03-01']] }));
    expect(ophold[0]?.refusionsdage).toBe(80);
    expect(vinduer).toEqual([{ fra: '2024-01-10', til: '2025-01-10', loft: 120, refusionsdage: 80, afventer: 0, andetsteds: 40 }]);
  });

  it('lie on days she was in no boform of ours, so that a stay soon after the first of them loses none', () => {
    const { ophold } = refusion(fakta([{ dage: '2024-01-15/2024-02-04' }], { brugte: [['2024-01-10', 40, '2024-06-01']] }));
    expect(ophold[0]).toMatchObject({ refusionsdage: 20, foerste: '2024-01-15' });
  });

  it('that there is no room for before they were told are taken from ours, named as disputed, and use the quota', () => {
    const { ophold, vinduer } = refusion(fakta([{ dage: '2024-01-10/2024-02-09' }], { brugte: [['2024-01-10', 10, '2024-01-25']] }));
    expect(ophold[0]).toMatchObject({ refusionsdage: 20 });
    expect(ophold[0]?.afsnit.map(({ fra, til, taeller, grund }) => [fra, til, taeller, grund.key])).toEqual([
      ['2024-01-10', '2024-01-20', 'nej', 'refusion.afsnit.brugt-andetsteds'],
      ['2024-01-20', '2024-02-09', 'ja', 'refusion.afsnit.inden-for-loftet'],
    ]);
    expect(vinduer[0]).toMatchObject({ fra: '2024-01-10', refusionsdage: 20, andetsteds: 10 });
  });

  it('leave every night of every stay one reason, and no window more days than the law has ever given', () => {
    fc.assert(
      fc.property(someStays, someTold, (stays, brugte) => {
        const { ophold, vinduer } = refusion(fakta(stays, { brugte }));
        expect(vinduer.every(({ refusionsdage, afventer }) => refusionsdage + afventer <= 120)).toBe(true);
        const firstToTakeADay = new Set<string>();
        for (const { afsnit, periode } of ophold) {
          expect(afsnit.flatMap(daysOf).toSorted()).toEqual(daysOf(periode));
          for (const counted of afsnit.filter(({ taeller }) => taeller === 'ja').flatMap(daysOf)) {
            expect(firstToTakeADay.has(counted)).toBe(false);
            firstToTakeADay.add(counted);
          }
        }
      }),
      SEED,
    );
  });

  it('before the first stay leave it what is left of the limit', () => {
    fc.assert(
      fc.property(someStays, fc.integer({ min: 0, max: 150 }), (stays, dage) => {
        const { vinduer } = refusion(fakta(stays, { brugte: [[addDays(FIRST_DAY, -150), dage, FIRST_DAY]] }));
        const first = vinduer.find(({ fra }) => fra === addDays(FIRST_DAY, -150));
        if (dage > 0) expect(first).toMatchObject({ andetsteds: dage });
        expect(first?.refusionsdage ?? 0).toBeLessThanOrEqual(Math.max(0, 120 - dage));
      }),
      SEED,
    );
  });
});

describe('lines by quarter', () => {
  it('are the rounded total to the quarter’s end less the rounded total before it', () => {
    const boformer = register({ takster: [['2020-01-01/', 10_001]] });
    const stay = only(refusion(fakta([{ dage: '2026-03-31/2026-04-02' }], { egenbetaling: [['2020-01-01/', 0]] }), { boformer }));
    expect(kvartalslinjerOf(stay).map(({ kvartal, dage, optjent, tidligere, beloeb }) => [kvartal.navn, dage, tidligere, optjent, beloeb])).toEqual([
      ['2026K1', 1, 0, 5_001, 5_001],
      ['2026K2', 1, 5_001, 10_001, 5_000],
    ]);
  });

  it('are not known where a fact is missing in or before the quarter, and known before it', () => {
    const boformer = register({ takster: [['2020-01-01/2026-05-01', 140_000]] });
    const stay = only(refusion(fakta([{ dage: '2026-03-01/2026-05-20' }]), { boformer }));
    expect(kvartalslinjerOf(stay).map(({ beloeb }) => beloeb)).toEqual([halfOf(oere(31 * 130_700)), null]);
    expect(kvartalslinjeOf(stay, kvartalByName('2026K3')).beloeb).toBeNull();
  });

  it('add up to the stay, and say what the law’s own rule says, whatever the stays', () => {
    fc.assert(
      fc.property(someStays, (stays) => {
        const facts = fakta(stays);
        for (const stay of refusion(facts).ophold) {
          const lines = kvartalslinjerOf(stay);
          expect(lines.reduce((sum, { beloeb }) => sum + (beloeb ?? Number.NaN), 0)).toBe(valueOf(stay.beloeb));
          expect(lines.reduce((sum, { refusionsdage }) => sum + refusionsdage, 0)).toBe(stay.refusionsdage);
        }
        for (const kvartal of kvartalerBetween(isoDate('2025-01-01'), isoDate('2026-12-31'))) {
          const lines = refusion(facts).ophold.map((stay) => kvartalslinjeOf(stay, kvartal));
          const rule = kvartalslinjer.ask(
            { ...lawFacts(facts), kvartal: kvartal.fra, tidligereKraevet: lines.map(({ tidligere }, at) => ({ ophold: `o${at}`, beloeb: oere(tidligere ?? 0) })) },
            lawOn(TODAY),
          );
          expect(valueOf(rule).linjer.map(({ beloeb }) => beloeb)).toEqual(lines.map(({ beloeb }) => beloeb));
        }
      }),
      { ...SEED, numRuns: 40 },
    );
  });
});

describe('the same as the law alone', () => {
  it('counts and prices stays as the rule does, whatever the stays', () => {
    fc.assert(
      fc.property(someStays, (stays) => {
        const facts = fakta(stays);
        const rule = valueOf(refusionsbeloeb.ask(lawFacts(facts), lawOn(TODAY)));
        expect(refusion(facts).ophold.map(({ refusionsdage, beloeb }) => [refusionsdage, valueOf(beloeb)])).toEqual(rule.ophold.map(({ refusionsdage, beloeb }) => [refusionsdage, beloeb]));
      }),
      SEED,
    );
  });

  it('traces the rules with every fact and parameter they used', () => {
    const facts = fakta([{ dage: '2026-02-01/2026-07-01' }], { brugte: [['2026-01-01', 5, '2026-02-01']] });
    const context = lawOn(TODAY);
    const boformer = register();
    const steps = traceRefusion(facts, { boformer, refusion: calculateRefusion(facts, boformer, context), context });
    expect(steps.map((step) => step.step === 'rule' && [step.rule, step.outcome.kind])).toEqual([['sel.p177.refusionsdage', 'forecast'], ['sel.p177.refusionsbeloeb', 'forecast']]);
    expect(JSON.stringify(steps)).toContain('"andetsteds","value":[{"fra":"2026-01-01","til":"2026-01-06"}]');
  });

  it('gives the same answer on every day until it says it turns', () => {
    fc.assert(
      fc.property(someStays, fc.integer({ min: 0, max: 700 }), (stays, at) => {
        const today = day(at);
        const known = stays.filter(({ dage }) => dage.slice(0, 10) <= today);
        const now = refusion(fakta(known), { today });
        const last = now.holdsUntil === null || now.holdsUntil > addDays(today, 400) ? addDays(today, 400) : now.holdsUntil;
        const then = refusion(fakta(known), { today: last });
        expect(then.ophold.map(({ refusionsdage, afventer }) => [refusionsdage, afventer])).toEqual(now.ophold.map(({ refusionsdage, afventer }) => [refusionsdage, afventer]));
      }),
      { ...SEED, numRuns: 60 },
    );
  });
});

describe('two records of one person', () => {
  const boformer = new Map([[FYRTAARN, boform()], ['havnehuset', boform({ takster: [['2000-01-01/', 127_500]] })]]);
  const list = (all: readonly Refusionsfakta[], kobling: readonly (readonly [string, string])[] = []) =>
    listRefusion(sagerOf(all, kobling), { boformer, kvartal: null, context: lawOn(TODAY) });
  const figures = (lines: ReturnType<typeof list>) =>
    Object.fromEntries(lines.map(({ refusion: { ophold, refusionsdage, afventer, beloeb } }) => [`${ophold.borgerId} ${ophold.forekomstId}`, [refusionsdage, afventer, valueOf(beloeb)]]));

  it('share their windows while they are linked', () => {
    const [a, b] = [recordOf('a', [{ dage: '2024-01-10/2024-03-01' }]), recordOf('b', [{ dage: '2024-05-15/2024-10-20', boform: 'havnehuset' }])];
    expect(figures(list([a, b]))).toMatchObject({ 'a o0': [51, 0, expect.any(Number) as number], 'b o0': [120, 0, expect.any(Number) as number] });
    expect(figures(list([a, b], [['b', 'a']]))).toMatchObject({ 'a o0': [51, 0, expect.any(Number) as number], 'b o0': [69, 0, expect.any(Number) as number] });
  });

  it('count a stay that both hold once', () => {
    const both = [recordOf('a', [{ dage: '2024-01-10/2024-01-20' }]), recordOf('b', [{ dage: '2024-01-10/2024-01-20' }])];
    expect(list(both, [['a', 'b']]).map(({ refusion: { refusionsdage } }) => refusionsdage)).toEqual([10, 0]);
  });

  it('linked are one person with all the facts; unlinked they are exactly what they were', () => {
    fc.assert(
      fc.property(someStays, someStays, someStays, (first, second, third) => {
        const [a, b, c] = [recordOf('a', first), recordOf('b', second), recordOf('c', third)];
        const apart = figures(list([a, b, c]));
        const merged = figures(list([a, b, c], [['a', 'b']]));
        const together = calculateRefusion(
          { ophold: [...a.ophold, ...b.ophold].toSorted(inOrder), egenbetaling: [...a.egenbetaling, ...b.egenbetaling], brugteDage: [], roller: [] }, boformer, lawOn(TODAY),
        );
        expect(merged).toEqual({
          ...Object.fromEntries(Object.entries(apart).filter(([name]) => name.startsWith('c'))),
          ...Object.fromEntries(together.ophold.map(({ ophold, refusionsdage, afventer, beloeb }) => [`${ophold.borgerId} ${ophold.forekomstId}`, [refusionsdage, afventer, valueOf(beloeb)]])),
        });
        const sum = (rows: ReturnType<typeof figures>): number => Object.values(rows).reduce((total, [days]) => total + Number(days), 0);
        expect(sum(merged)).toBeLessThanOrEqual(sum(apart));
        expect(figures(list([a, b, c], []))).toEqual(apart);
      }),
      { ...SEED, numRuns: 80 },
    );
  });

  it('are linked by way of a third', () => {
    const records = ['a', 'b', 'c'].map((borger, index) => recordOf(borger, [{ dage: `2024-0${1 + 2 * index}-01/2024-0${3 + 2 * index}-01` }]));
    const linked = list(records, [['a', 'b'], ['c', 'b']]);
    expect(linked.every(({ borgere }) => borgere.length === 3)).toBe(true);
    expect(linked.map(({ refusion: { refusionsdage } }) => refusionsdage)).toEqual([60, 60, 0]);
  });
});

const FIRST_DAY = isoDate('2025-01-01');

function day(offset: number): IsoDate {
  return addDays(FIRST_DAY, offset);
}

const someTold = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 130 }), fc.integer({ min: 0, max: 200 })), { maxLength: 3 })
  .map((told) => told.map(([at, dage, later]) => [day(at), dage, addDays(day(at), later)] as const));

const someStays = fc
  .array(fc.record({ start: fc.integer({ min: 0, max: 680 }), length: fc.integer({ min: 0, max: 260 }), running: fc.boolean(), art: fc.constantFrom('110' as const, '110' as const, 'natcafe' as const) }), { minLength: 1, maxLength: 5 })
  .map((stays) =>
    stays
      .map(({ start, length, running, art }): Stay => {
        const til = addDays(day(start), length);
        return { dage: `${day(start)}/${running || til > '2026-11-22' ? '' : til}`, art };
      })
      .toSorted((a, b) => (a.dage.slice(0, 10) < b.dage.slice(0, 10) ? -1 : Number(a.dage.slice(0, 10) > b.dage.slice(0, 10)))),
  );

function recordOf(borger: string, stays: readonly Stay[]): Refusionsfakta {
  const facts = fakta(stays.map((stay) => ({ ...stay, borger })));
  return { ...facts, egenbetaling: facts.egenbetaling.map((fact) => ({ ...fact, journalId: `j-${borger}` })) };
}

function inOrder(a: Refusionsfakta['ophold'][number], b: Refusionsfakta['ophold'][number]): number {
  return a.gyldig.fra === b.gyldig.fra ? a.position - b.position : a.gyldig.fra < b.gyldig.fra ? -1 : 1;
}

/** The facts of the person as the law’s rules take them, at the takst and egenbetaling of the test register. */
function lawFacts({ ophold }: Refusionsfakta) {
  return {
    ophold: ophold.map(({ forekomstId, art, gyldig }) => ({ ophold: forekomstId, type: art, tilbudsportal: true, indskrevet: gyldig.fra, udskrevet: gyldig.til })),
    andetsteds: [],
    satser: ophold.map(({ forekomstId }) => ({ ophold: forekomstId, satser: [{ fra: isoDate('2000-01-01'), takst: kr(1_400), fradrag: null, egenbetaling: kr(93) }] })),
  };
}
