import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, fakta, kr, lawOn, register, sagerOf, span } from '../../../test/factories/refusion.ts';
import { valueOf } from '../../../test/support/law.ts';
import { addDays, isoDate } from '../../law/kernel/dato.ts';
import type { Forloeb } from '../ledger/fakta.ts';
import { daysActedByAddress, daysOfOthers, type Handlekommunerolle } from './handlekommune.ts';
import { kvartalByName } from './kvartal.ts';
import { calculateRefusion } from './refusion.ts';
import { refusionsfaktaOf, type Lukket } from './refusionsgrundlag.ts';
import { listRefusion } from './refusionsliste.ts';
import { traceRefusion } from './refusionsspor.ts';

const TODAY = '2026-11-21';
const rolle = (gyldig: string, hvis: 'egen' | 'egen-omtvistet' | 'egen-registreret' | 'anden' | 'anden-omtvistet' | 'anden-registreret'): Handlekommunerolle => ({
  rolle: hvis.endsWith('registreret') ? 'registreret' : 'handlekommune', egen: hvis.startsWith('egen'), kommuneId: hvis.startsWith('egen') ? 'aaby' : 'noerreaa', gyldig: span(gyldig), omtvistet: hvis.endsWith('omtvistet'),
});
const whole: Lukket = { fra: isoDate('2024-01-10'), til: isoDate('2024-07-01') };
const shown = (roller: readonly Handlekommunerolle[]) => daysOfOthers(roller, whole).map(({ fra, til, siden }) => `${fra}/${til} siden ${siden}`);

describe('the days another municipality is handlekommune', () => {
  it('are those of its role, with the day it began, and none without one', () => {
    expect(shown([])).toEqual([]);
    expect(shown([rolle('2020-01-01/', 'egen')])).toEqual([]);
    expect(shown([rolle('2024-03-01/2024-04-01', 'anden')])).toEqual(['2024-03-01/2024-04-01 siden 2024-03-01']);
    expect(shown([rolle('2023-03-01/', 'anden')])).toEqual(['2024-01-10/2024-07-01 siden 2023-03-01']);
    expect(shown([rolle('2023-03-01/2024-01-10', 'anden'), rolle('2024-07-01/', 'anden')])).toEqual([]);
  });

  it('of two others are each told once, in order, and a role of our own does not take them back', () => {
    expect(shown([rolle('2024-05-01/', 'anden'), rolle('2024-02-01/2024-06-01', 'anden'), rolle('2020-01-01/', 'egen')])).toEqual(['2024-02-01/2024-05-01 siden 2024-02-01', '2024-05-01/2024-07-01 siden 2024-05-01']);
  });

  it('while disputed are those on which we don’t stand as handlekommune ourselves', () => {
    expect(shown([rolle('2024-02-01/', 'anden-omtvistet'), rolle('2024-03-01/2024-05-01', 'egen')])).toEqual(['2024-02-01/2024-03-01 siden 2024-02-01', '2024-05-01/2024-07-01 siden 2024-02-01']);
  });
});

describe('the days of an open dispute', () => {
  const STAAR = [rolle('2020-01-01/', 'egen'), rolle('2024-02-01/', 'anden-omtvistet')] as const;
  const KRAEVER = [rolle('2020-01-01/', 'anden'), rolle('2024-02-01/', 'egen-omtvistet')] as const;

  it.each<readonly [string, readonly Handlekommunerolle[], readonly string[]]>([
    ['no address is known: the one that stands acts', [...STAAR], []],
    ['no address is known, seen by the one that disputes it', [...KRAEVER], ['2024-01-10/2024-07-01 siden 2020-01-01']],
    ['the address is with the one that stands', [...STAAR, rolle('2015-01-01/', 'egen-registreret')], []],
    ['the address is with the other: it acts from the day of the dispute', [...STAAR, rolle('2015-01-01/', 'anden-registreret')], ['2024-02-01/2024-07-01 siden 2024-02-01']],
    ['the address is with us, who dispute it: we act from that day', [...KRAEVER, rolle('2015-01-01/', 'egen-registreret')], ['2024-01-10/2024-02-01 siden 2020-01-01']],
    ['the address moves while it is disputed: who acts moves with it', [...STAAR, rolle('2015-01-01/2024-04-01', 'egen-registreret'), rolle('2024-04-01/', 'anden-registreret')], ['2024-04-01/2024-07-01 siden 2024-02-01']],
    ['none has an address now: the one that had it last acts', [...STAAR, rolle('2015-01-01/2016-01-01', 'anden-registreret'), rolle('2014-01-01/2015-01-01', 'egen-registreret')], ['2024-02-01/2024-07-01 siden 2024-02-01']],
  ])('%s [G3-113]', (_case, roller, expected) => {
    expect(shown(roller)).toEqual(expected);
  });

  it('are told by the address we act by, and by nothing else', () => {
    const acted = (roller: readonly Handlekommunerolle[]) => daysActedByAddress(roller, whole).map(({ fra, til }) => `${fra}/${til}`);
    expect(acted([...STAAR])).toEqual([]);
    expect(acted([...STAAR, rolle('2015-01-01/', 'anden-registreret')])).toEqual([]);
    expect(acted([...STAAR, rolle('2015-01-01/', 'egen-registreret')])).toEqual(['2024-02-01/2024-07-01']);
    expect(acted([rolle('2020-01-01/', 'egen'), rolle('2015-01-01/', 'egen-registreret')])).toEqual([]);
  });
});

it('among three that know the same, each day is of exactly one, whoever disputes it, wherever the address is and however it was settled', () => {
  const kommuner = ['a', 'b', 'c'] as const;
  const day = fc.integer({ min: -60, max: 240 }).map((at) => addDays(whole.fra, at));
  const gyldig = fc.tuple(day, fc.option(fc.integer({ min: 1, max: 120 }))).map(([fra, length]) => ({ fra, til: length === null ? null : addDays(fra, length) }));
  const enRolle = fc.record({ rolle: fc.constantFrom('handlekommune' as const, 'registreret' as const), kommuneId: fc.constantFrom(...kommuner), gyldig, omtvistet: fc.boolean() });
  fc.assert(
    fc.property(fc.array(enRolle, { maxLength: 6 }), (roller) => {
      const standing = { rolle: 'handlekommune' as const, kommuneId: 'a', gyldig: { fra: isoDate('2000-01-01'), til: null }, omtvistet: false };
      const own = kommuner.map((own) => daysOfOthers([standing, ...roller].map((each) => ({ ...each, egen: each.kommuneId === own })), whole));
      for (let at = whole.fra; at < whole.til; at = addDays(at, 1)) expect(own.filter((others) => !others.some(({ fra, til }) => fra <= at && at < til))).toHaveLength(1);
    }),
    { seed: 31, numRuns: 200 },
  );
});

/** The refund of a stay of 173 days, of which 120 count: 51 of them to the end of February. */
const refusion = (roller: Parameters<typeof fakta>[1], dage = '2024-01-10/2024-07-01', today = TODAY) => calculateRefusion(fakta([{ dage }], roller), register(), lawOn(today));

describe('the refund of a stay that changes handlekommune', () => {
  it('is ours to the day before the other takes over; its days say why they are not claimed, and use the quota all the same [LAW-022]', () => {
    const { ophold: [stay], vinduer } = refusion({ roller: [['2024-01-10/2024-03-01', 'egen'], ['2024-03-01/', 'anden']] });
    expect(stay).toMatchObject({ refusionsdage: 51, afventer: 0, sidste: '2024-02-29', status: 'afgjort', andenHandlekommune: { siden: '2024-03-01', dage: 122 } });
    expect(stay && valueOf(stay.beloeb)).toBe(kr(51 * 653.5));
    expect(stay?.afsnit.map(({ fra, til, taeller, grund }) => [fra, til, taeller, grund.key, grund.params?.['siden']])).toEqual([
      ['2024-01-10', '2024-03-01', 'ja', 'refusion.afsnit.inden-for-loftet', undefined],
      ['2024-03-01', '2024-07-01', 'nej', 'refusion.afsnit.anden-handlekommune', '2024-03-01'],
    ]);
    expect(vinduer).toMatchObject([{ fra: '2024-01-10', til: '2025-01-10', refusionsdage: 51, andetsteds: 122 }]);
  });

  it('taken over by us counts on from the days the other used: the window follows the person [LAW-022]', () => {
    const { ophold: [stay] } = refusion({ roller: [['2024-01-10/2024-03-01', 'anden'], ['2024-03-01/', 'egen']] });
    expect(stay).toMatchObject({ refusionsdage: 69, foerste: '2024-03-01', sidste: '2024-05-08', andenHandlekommune: { siden: '2024-01-10', dage: 51 } });
    expect(stay?.afsnit[1]?.grund.params).toMatchObject({ brugt: 51, vindue: '2024-01-10' });
  });

  it('in the middle of a stay is cut out of it, and what the other also tells of is not used twice [LAW-022]', () => {
    const roller = [['2024-02-01/2024-03-01', 'anden']] as const;
    expect(refusion({ roller }).ophold[0]).toMatchObject({ refusionsdage: 91, andenHandlekommune: { dage: 29 } });
    expect(refusion({ roller, brugte: [['2024-01-10', 29, '2024-03-01']] }).ophold[0]).toMatchObject({ refusionsdage: 91 });
  });

  it('in which no day is ours is shown without an amount to claim', () => {
    const { ophold: [stay] } = refusion({ roller: [['2020-01-01/', 'anden']] });
    expect(stay).toMatchObject({ refusionsdage: 0, status: 'ingen', mangler: [], foerste: null });
    expect(stay && valueOf(stay.beloeb)).toBe(0);
  });

  it('that still runs holds its answer until the other takes over, and is told to today', () => {
    const roller = [['2026-11-25/', 'anden']] as const;
    expect(refusion({ roller }, '2026-01-01/', '2026-11-20')).toMatchObject({ holdsUntil: '2026-11-24', ophold: [{ andenHandlekommune: null }] });
    expect(refusion({ roller }, '2026-01-01/', '2026-11-26').ophold[0]).toMatchObject({ andenHandlekommune: { siden: '2026-11-25', dage: 2 } });
  });

  it('leaves days that count for nobody as they are', () => {
    const boformer = register({ godkendt: ['2024-02-01/'] });
    const { ophold: [stay] } = calculateRefusion(fakta([{ dage: '2024-01-10/2024-03-01' }], { roller: [['2020-01-01/', 'anden']] }), boformer, lawOn(TODAY));
    expect(stay?.afsnit.map(({ fra, grund }) => [fra, grund.key])).toEqual([['2024-01-10', 'refusion.afsnit.ikke-tilbudsportalen'], ['2024-02-01', 'refusion.afsnit.anden-handlekommune']]);
  });

  it('is asked of the law with the days of the other as used elsewhere, so that the trace adds up to the claim', () => {
    const facts = fakta([{ dage: '2024-01-10/2024-07-01' }], { roller: [['2024-03-01/', 'anden']] });
    const context = lawOn(TODAY);
    const answer = calculateRefusion(facts, register(), context);
    const trace = JSON.stringify(traceRefusion(facts, { boformer: register(), refusion: answer, context }));
    expect(trace).toContain('{"fra":"2024-03-01","til":"2024-07-01"}');
    expect(trace).toContain(`"beloeb":${kr(51 * 653.5)}`);
  });

  it('stays in the list of its quarter, with no day and no amount there', () => {
    const sager = sagerOf([fakta([{ dage: '2024-01-10/2024-07-01' }], { roller: [['2024-03-01/', 'anden']] })]);
    const lines = (navn: string) => listRefusion(sager, { boformer: register(), kvartal: kvartalByName(navn), context: lawOn(TODAY) });
    expect(lines('2024K1')).toMatchObject([{ kvartal: { dage: 82, refusionsdage: 51 }, refusion: { andenHandlekommune: { siden: '2024-03-01' } } }]);
    expect(lines('2024K2')).toMatchObject([{ kvartal: { dage: 91, refusionsdage: 0, beloeb: 0 } }]);
  });
});

it('whoever is handlekommune, the days counted for all of them are those of one municipality, each once', () => {
  const someDay = fc.integer({ min: 0, max: 400 }).map((day) => addDays(isoDate('2024-01-01'), day));
  const roles = fc.array(fc.record({ fra: someDay, length: fc.integer({ min: 1, max: 120 }) }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.record({ fra: someDay, length: fc.integer({ min: 1, max: 200 }) }), { minLength: 1, maxLength: 3 }), roles, (stays, others) => {
      const dage = stays.map(({ fra, length }) => ({ dage: `${fra}/${addDays(fra, length)}` }));
      const countedDays = (roller: Parameters<typeof fakta>[1]) =>
        calculateRefusion(fakta(dage, roller), register(), lawOn(TODAY)).ophold.flatMap(({ afsnit }) => afsnit.filter(({ taeller }) => taeller === 'ja').flatMap(daysOf));
      const spans = others.map(({ fra, length }) => ({ fra, til: addDays(fra, length) }));
      const ours = countedDays({ roller: spans.map(({ fra, til }) => [`${fra}/${til}`, 'anden'] as const) });
      const isOthers = (day: string): boolean => spans.some(({ fra, til }) => fra <= day && day < til);
      expect(new Set(ours)).toEqual(new Set(countedDays({}).filter((day) => !isOthers(day))));
    }),
    { seed: 9, numRuns: 150 },
  );
});

it('the roles of a person are those the municipality recorded itself, of handlekommune and of registered address alone', () => {
  const own = { journalId: 'j', rolle: 'handlekommune', gyldig: span('2024-01-01/'), omtvistet: false, grundlag: 'x' } as const;
  const kommunerolle = [
    { ...own, kommuneId: 'aaby' },
    { ...own, kommuneId: 'noerreaa', omtvistet: true },
    { ...own, kommuneId: 'noerreaa', rolle: 'opholdskommune' },
    { ...own, kommuneId: 'noerreaa', rolle: 'registreret' },
    { ...own, kommuneId: 'noerreaa', journalId: 'boformens' },
  ];
  const forloeb = { journaler: [{ id: 'j', art: 'myndighed' }, { id: 'boformens', art: 'boform' }], ophold: [], egenbetaling: [], brugteDage: [], kommunerolle } as unknown as Forloeb;
  expect(refusionsfaktaOf(forloeb, 'aaby').roller).toEqual([
    { rolle: 'handlekommune', egen: true, kommuneId: 'aaby', gyldig: span('2024-01-01/'), omtvistet: false },
    { rolle: 'handlekommune', egen: false, kommuneId: 'noerreaa', gyldig: span('2024-01-01/'), omtvistet: true },
    { rolle: 'registreret', egen: false, kommuneId: 'noerreaa', gyldig: span('2024-01-01/'), omtvistet: false },
  ]);
});
