import { expect, it } from 'vitest';
import type { ForloebSvar } from '../../../contract/forloeb.ts';
import { isoDate } from '../../../law/kernel/dato.ts';
import { isTextKey } from '../../../text/index.ts';
import { boligskridt, ELMEVEJ, forloebMed, NAVNE, ophold, opholdsplan, udskrivning } from '../../../../test/factories/forloeb.ts';
import { tidslinjeOf } from './tidslinjeOf.ts';
import type { LaneId } from './types.ts';

const today = isoDate('2026-11-20');

function draw(forloeb: ForloebSvar) {
  return tidslinjeOf({ forloeb, navne: NAVNE, today });
}

/** The marks of a lane in few words: "boform 2026-11-01/2026-11-10 fact". */
function lane(forloeb: ForloebSvar, id: LaneId): readonly string[] {
  return draw(forloeb).marks.filter((mark) => mark.lane === id).map(({ label, from, to, certainty }) => `${label.key.replace(/^borgeren\.tl\./, '')} ${from}/${to ?? ''} ${certainty}`);
}

it('draws nothing, not even lanes, of a course without facts', () => {
  expect(draw(forloebMed({}))).toEqual({ today, lanes: [], marks: [] });
});

it('lets a running stay run, and has no gap after it', () => {
  expect(lane(forloebMed({ ophold: [ophold('2026-11-09', null)] }), 'sovested')).toEqual(['sov.boform 2026-11-09/ fact']);
});

it('leaves the nights between two stays and after the last one unknown, up to today', () => {
  const forloeb = forloebMed({ ophold: [ophold('2026-01-01', '2026-02-01'), ophold('2026-03-01', '2026-04-01')] });
  expect(lane(forloeb, 'sovested')).toEqual([
    'sov.boform 2026-01-01/2026-02-01 fact', 'sov.boform 2026-03-01/2026-04-01 fact', 'sov.ukendt 2026-02-01/2026-03-01 unknown', 'sov.ukendt 2026-04-01/2026-11-20 unknown',
  ]);
});

it('has no gap where a home follows the stay the same day, and one night where it follows the day after', () => {
  const home = (dato: string) => forloebMed({ ophold: [ophold('2026-01-01', '2026-02-01')], bolig: [ELMEVEJ], boligskridt: [boligskridt('indflyttet', dato)] });
  expect(lane(home('2026-02-01'), 'sovested')).toEqual(['sov.boform 2026-01-01/2026-02-01 fact', 'sov.hjem 2026-02-01/ fact']);
  expect(lane(home('2026-02-02'), 'sovested')).toContain('sov.ukendt 2026-02-01/2026-02-02 unknown');
});

it('ends a home the day of moving out, and knows nothing of the nights after', () => {
  const forloeb = forloebMed({ bolig: [ELMEVEJ], boligskridt: [boligskridt('indflyttet', '2026-02-01'), boligskridt('fraflyttet', '2026-05-01')] });
  expect(lane(forloeb, 'sovested')).toEqual(['sov.hjem 2026-02-01/2026-05-01 fact', 'sov.ukendt 2026-05-01/2026-11-20 unknown']);
  expect(lane(forloeb, 'hjem')).toEqual(['navn 2026-02-01/2026-05-01 fact', 'bolig.fraflyttet 2026-05-01/ fact']);
});

it('draws the same nights told in two records once, and a stay inside a longer one not as a gap', () => {
  const twice = forloebMed({ ophold: [ophold('2026-11-09', null), ophold('2026-11-09', null, { journalId: 'myndighedsjournal' })] });
  expect(lane(twice, 'sovested')).toEqual(['sov.boform 2026-11-09/ fact']);
  const inside = forloebMed({ ophold: [ophold('2026-01-01', null), ophold('2026-02-01', '2026-02-03', { boformId: 'havnehuset' })] });
  expect(lane(inside, 'sovested')).toEqual(['sov.boform 2026-01-01/ fact']);
});

it('does not take aftercare for a place to sleep', () => {
  expect(lane(forloebMed({ ophold: [ophold('2026-11-01', null, { art: 'efterforsorg' })] }), 'sovested')).toEqual([]);
});

it('leaves no gap after a death', () => {
  const forloeb = forloebMed({ ophold: [ophold('2026-01-01', '2026-02-01')], udskrivning: [udskrivning('2026-02-01', { maade: 'doedsfald', destination: 'doed' })] });
  expect(lane(forloeb, 'sovested')).toEqual(['sov.boform 2026-01-01/2026-02-01 fact']);
});

it('draws a stay that is planned to end as a fact until today and a forecast from then on', () => {
  const forloeb = forloebMed({ ophold: [ophold('2026-11-01', '2026-12-01')] });
  expect(lane(forloeb, 'ophold')).toEqual(['ophold.110 2026-11-01/2026-11-20 fact', 'ophold.110 2026-11-20/2026-12-01 forecast']);
  expect(lane(forloeb, 'sovested')).toEqual(['sov.boform 2026-11-01/ fact']);
});

it('draws support that begins tomorrow as a forecast, and support that began today as a fact', () => {
  const bevilling = (fra: string) => ({
    paragraf: '85a' as const, metode: 'ICM' as const, afgjort: isoDate('2026-11-01'), gyldig: { fra: isoDate(fra), til: null }, leverandoer: null, oenskeFulgt: null, begrundelse: null, svarerTilBehov: null,
  });
  expect(lane(forloebMed({ bevilling: [bevilling('2026-11-21')] }), 'stoette')).toEqual(['stoette.metode 2026-11-21/ forecast']);
  expect(lane(forloebMed({ bevilling: [bevilling('2026-11-20')] }), 'stoette')).toEqual(['stoette.metode 2026-11-20/ fact']);
});

it('draws a home ready to move into on a coming day as a forecast', () => {
  const forloeb = forloebMed({ bolig: [ELMEVEJ], boligskridt: [boligskridt('anvist', '2026-11-10'), boligskridt('indflytning_mulig', '2026-12-01')] });
  expect(lane(forloeb, 'hjem')).toEqual(['bolig.anvist 2026-11-10/ fact', 'bolig.indflytning_mulig 2026-12-01/ forecast']);
});

it('counts only a discharge someone decided among the decisions, on the day it was decided', () => {
  const walkedOut = forloebMed({ ophold: [ophold('2026-01-01', '2026-02-01')], udskrivning: [udskrivning('2026-02-01')] });
  expect(lane(walkedOut, 'afgoerelser')).toEqual([]);
  const decided = forloebMed({ udskrivning: [udskrivning('2026-02-01', { afgjortAf: 'kommune', afgjort: isoDate('2026-01-20') })] });
  expect(lane(decided, 'afgoerelser')).toEqual(['udskrivning.kommune 2026-01-20/ fact']);
});

it('always has the lanes of nights and stays, the others when something is in them, and never money', () => {
  const notice = { opholdId: 'ophold-1', om: 'indskrivning', retning: 'sendt', modpartId: 'aaby', modpartNavn: 'Åby Kommune', dato: isoDate('2026-11-10'), kanal: 'mail', kuvertId: null, tilPerson: null, tilKontakt: null, haendelsesdato: null } as const;
  expect(draw(forloebMed({ ophold: [ophold('2026-11-09', null)], orientering: [notice] })).lanes).toEqual(['sovested', 'ophold', 'orienteringer']);
});

it('has behind a mark the day, who wrote it and when, and the way to the fact itself', () => {
  const [mark] = draw(forloebMed({ ophold: [ophold('2026-11-09', null, { ankomstKl: '19:15' })] })).marks.filter(({ lane: each }) => each === 'ophold');
  expect(mark?.facts).toEqual([
    { name: 'indskrevet', value: '2026-11-09', type: 'date', href: '#fakta-ophold-1', recordedBy: 'Lone Krag', recordedOn: '2026-11-20' },
    { name: 'ankomstKl', value: '19:15', type: 'text', href: null, recordedBy: null, recordedOn: null },
  ]);
});

it('draws aftercare as support from the day it began to the day it ended, and what was said of it as points', () => {
  const step = (skridt: 'tilbudt' | 'begyndt' | 'afsluttet', dato: string) => ({ opholdId: 'ophold-1', skridt, dato: isoDate(dato) });
  const running = draw(forloebMed({ efterforsorg: [step('tilbudt', '2026-10-01'), step('begyndt', '2026-10-05')] })).marks;
  expect(running.map(({ lane, kind, from, to }) => [lane, kind, from, to])).toEqual([['stoette', 'point', '2026-10-01', null], ['stoette', 'span', '2026-10-05', null]]);
  const ended = draw(forloebMed({ efterforsorg: [step('begyndt', '2026-10-05'), step('afsluttet', '2026-11-01')] })).marks;
  expect(ended.map(({ kind, from, to, facts }) => [kind, from, to, facts.length])).toEqual([['span', '2026-10-05', '2026-11-01', 2]]);
});

it('has words for every mark and every fact behind it', () => {
  const plans = (['141', '142', 'helhedsorienteret'] as const).map((art) => ({ forekomstId: art, art, formaal: 'ro', indsats: null, varighed: null, andreForhold: null }));
  const steps = ['orienteret', 'tilbudt', 'accepteret', 'afslaaet', 'paabegyndt', 'udarbejdet', 'revideret', 'ikke_deltaget', 'ikke_naaet'] as const;
  const forloeb = forloebMed({
    ophold: (['110', 'efterforsorg', 'natcafe'] as const).map((art) => ophold('2026-01-01', '2026-02-01', { art })),
    udskrivning: [udskrivning('2026-02-01', { afgjortAf: 'leder' })],
    bolig: [ELMEVEJ],
    boligskridt: (['anvist', 'afslaaet', 'lejekontrakt_underskrevet', 'indflytning_mulig', 'indflyttet', 'fraflyttet'] as const).map((skridt) => boligskridt(skridt, '2026-03-01')),
    plan: plans,
    planskridt: plans.flatMap(({ art }) => steps.map((skridt) => ({ planId: art, skridt, dato: isoDate('2026-03-01') }))),
    opholdsplan: (['udarbejdet', 'revideret', 'moede', 'gennemgaaet', 'afsluttet'] as const).map((skridt) => opholdsplan(skridt, '2026-03-01')),
    efterforsorg: (['tilbudt', 'accepteret', 'afslaaet', 'begyndt', 'afsluttet'] as const).map((skridt) => ({ opholdId: 'ophold-1', skridt, dato: isoDate('2026-03-01') })),
    bevilling: (['85', '85a', '107', '108'] as const).map((paragraf) => ({
      paragraf, metode: null, afgjort: isoDate('2026-03-01'), gyldig: { fra: isoDate('2026-03-01'), til: isoDate('2026-04-01') }, leverandoer: 'x', oenskeFulgt: true, begrundelse: 'x', svarerTilBehov: true,
    })),
  });
  const { marks } = draw(forloeb);
  expect(marks.length).toBeGreaterThan(40);
  expect(marks.map(({ label }) => label.key).filter((key) => !isTextKey(key))).toEqual([]);
  expect(marks.flatMap(({ facts }) => facts.map(({ name }) => `lov.fakta.${name}`)).filter((key) => !isTextKey(key))).toEqual([]);
});
