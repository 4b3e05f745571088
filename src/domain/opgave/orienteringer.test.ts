import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import { openBog, type Bog } from '../../../test/factories/bog.ts';
import type { Beslutning, Grundlag } from '../ledger/beslutning.ts';
import type { Forloeb } from '../ledger/fakta.ts';
import { fortryd } from '../ledger/fortryd.ts';
import { registrerOrienteringssvar } from '../kommune/registrerOrienteringssvar.ts';
import { bortvis } from '../ophold/bortvis.ts';
import { flytPlads } from '../ophold/flytPlads.ts';
import { foelgOpPaaBortvisning } from '../ophold/foelgOpPaaBortvisning.ts';
import { indskriv } from '../ophold/indskriv.ts';
import { overflyt } from '../ophold/overflyt.ts';
import { sendOrientering } from '../ophold/sendOrientering.ts';
import { udskriv } from '../ophold/udskriv.ts';
import { tilbagekald } from '../ledger/tilbagekald.ts';
import { findOpgaver } from './opgaver.ts';

const IND = 'sel.p110.orientering-om-indskrivning';
const UD = 'sel.p110.orientering-om-udskrivning';
const ACTIONS = ['indskriv', 'flyt', 'bortvis-kort', 'bortvis-slut', 'tilbage', 'overflyt', 'udskriv', 'fortryd', 'send-ind', 'send-ud', 'afvist', 'videresendt', 'genaabn'] as const;
type Action = (typeof ACTIONS)[number];
interface Step { readonly action: Action; readonly day: number; readonly plads: number }

const dayOf = (n: number) => isoDate(`2026-11-${String(n).padStart(2, '0')}`);

/** What is decided about the newest stay; refused where it makes no sense, as for a person at a screen. */
function decide({ action, day, plads }: Step, grundlag: Grundlag, sidst: readonly string[], bog: Bog): Beslutning | null {
  const { forloeb } = grundlag;
  const dato = grundlag.today;
  if (action === 'indskriv') return indskriv({ borger: forloeb ? { borgerId: forloeb.borgere[0] ?? '' } : { navn: 'Mona', navnArt: 'som_sagt' }, boformId: 'fyrtaarnet', dato: dayOf(Math.max(1, day - 1)), pladsId: `p${plads}` }, grundlag);
  const opholdId = forloeb?.ophold.at(-1)?.forekomstId;
  if (!forloeb || !opholdId) return null;
  const out = { opholdId, afgjort: dato, afgjortAf: 'leder' as const, grund: 'husorden' as const, begrundelse: 'x', fra: dato, destination: 'gaden' as const, klagevejledt: true };
  const send = (om: 'indskrivning' | 'udskrivning') => sendOrientering({ opholdId, om, kommune: { id: 'aaby', navn: 'Åby', brugerHjemvej: false }, kanal: 'mail', dato, kontakt: 'Lone' }, grundlag);
  switch (action) {
    case 'flyt': return flytPlads({ opholdId, pladsId: `p${plads}`, dato }, grundlag);
    case 'bortvis-kort': return bortvis({ ...out, til: dayOf(day + 2), medUdskrivning: false }, grundlag);
    case 'bortvis-slut': return bortvis({ ...out, medUdskrivning: true }, grundlag);
    case 'tilbage': return foelgOpPaaBortvisning({ bortvisningId: forloeb.bortvisning.at(-1)?.forekomstId ?? '', tilbage: dato }, grundlag);
    case 'overflyt': return overflyt({ opholdId, til: { boformId: 'havnehuset', navn: 'Havnehuset', brugerHjemvej: true }, dato, afgjortAf: 'leder', kontakt: 'Lone' }, grundlag);
    case 'udskriv': return udskriv({ opholdId, dato, afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'ukendt', planlagt: false }, grundlag);
    case 'fortryd': return fortryd({ fakta: sidst, forrige: bog.forrige, tilbagekaldte: bog.tilbagekaldte.filter(({ fakta }) => sidst.includes(fakta.id)), aarsag: 'x' }, grundlag);
    case 'send-ind': return send('indskrivning');
    case 'send-ud': return send('udskrivning');
    case 'genaabn': return tilbagekald({ faktaId: forloeb.udskrivning.at(-1)?.id ?? '', aarsag: 'x' }, grundlag);
    case 'videresendt': return registrerOrienteringssvar({ orienteringId: forloeb.orientering.at(-1)?.forekomstId ?? '', dato, svar: { afNavn: 'Åby', begrundelse: 'x', videreTil: { id: 'samsoe', navn: 'Samsø' }, skridt: null } }, grundlag);
    case 'afvist': return registrerOrienteringssvar({ orienteringId: forloeb.orientering.at(-1)?.forekomstId ?? '', dato, svar: { afNavn: 'Åby', begrundelse: 'x', videreTil: null, skridt: null } }, grundlag);
  }
}

function live(steps: readonly Step[]): Forloeb | null {
  const bog = openBog('fyrtaarnet');
  let sidst: readonly string[] = [];
  for (const step of steps) {
    const decision = decide(step, bog.grundlag(dayOf(step.day)), sidst, bog);
    if (decision?.kind !== 'registrer') continue;
    bog.record(decision);
    sidst = step.action === 'fortryd' ? [] : decision.fakta.map(({ id }) => id);
  }
  return bog.grundlag('2026-11-30').forloeb;
}

/** A notice nobody has said last is not theirs, wherever it was passed on to, and that tells of the day it is. */
function stands(forloeb: Forloeb, opholdId: string, om: 'indskrivning' | 'udskrivning'): boolean {
  const last = new Map(forloeb.orienteringssvar.map(({ orienteringId, svar }) => [orienteringId, svar]));
  const left = forloeb.ophold.find(({ forekomstId }) => forekomstId === opholdId)?.gyldig.til;
  return forloeb.orientering.some((each) => each.opholdId === opholdId && each.om === om && last.get(each.forekomstId) !== 'afvist' && (om === 'indskrivning' || each.haendelsesdato === null || each.haendelsesdato === left));
}

const course = fc.array(fc.record({ action: fc.constantFrom(...ACTIONS), plads: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 16 })
  .map((steps): readonly Step[] => steps.map((step, index) => ({ ...step, day: 2 + index })));

it('a notice is due exactly once for each admission and each discharge, whatever happened in whatever order, until one that stands was sent', () => {
  const seen = { ind: 0, ud: 0, ingen: 0, andenDag: 0 };
  fc.assert(fc.property(course, (steps) => {
    const forloeb = live([{ action: 'indskriv', day: 1, plads: 1 }, ...steps]);
    if (!forloeb) return;
    const due = findOpgaver(forloeb, lawContext(isoDate('2026-11-30'))).filter(({ regel, tilstand }) => (regel === IND || regel === UD) && tilstand !== 'venter').map(({ regel, emneId }) => `${regel} ${emneId}`);
    const expected = forloeb.ophold.flatMap(({ forekomstId, gyldig }) => [
      ...(stands(forloeb, forekomstId, 'indskrivning') ? [] : [`${IND} ${forekomstId}`]),
      ...(gyldig.til === null || stands(forloeb, forekomstId, 'udskrivning') ? [] : [`${UD} ${forekomstId}`]),
    ]);
    expect(due.toSorted()).toEqual(expected.toSorted());
    seen.ind += due.filter((each) => each.startsWith(IND)).length;
    seen.ud += due.filter((each) => each.startsWith(UD)).length;
    seen.ingen += due.length === 0 ? 1 : 0;
    seen.andenDag += due.some((each) => each.startsWith(UD)) && forloeb.orientering.some(({ om, haendelsesdato }) => om === 'udskrivning' && haendelsesdato !== null && !forloeb.ophold.some(({ gyldig }) => gyldig.til === haendelsesdato)) ? 1 : 0;
  }), { seed: 110, numRuns: 600 });
  expect(Math.min(seen.ind, seen.ud, seen.ingen)).toBeGreaterThan(20);
  expect(seen.andenDag).toBeGreaterThan(3);
});

it('an exclusion that ends no stay, its return and a move inside make no notice due', () => {
  const quiet = (['indskriv', 'send-ind', 'flyt', 'bortvis-kort', 'tilbage', 'flyt'] as const).map((action, index): Step => ({ action, day: 2 + index, plads: 1 + index % 3 }));
  const forloeb = live(quiet);
  expect(forloeb?.bortvisning).toMatchObject([{ tilbage: '2026-11-06' }]);
  expect(forloeb && findOpgaver(forloeb, lawContext(isoDate('2026-11-30'))).filter(({ regel }) => regel === IND || regel === UD)).toEqual([]);
});

it('a discharge undone and made anew on another day makes a corrected notice due, and says which day was told; on the same day none', () => {
  const course = (...days: readonly [number, number]) => live((['indskriv', 'send-ind', 'udskriv', 'send-ud', 'genaabn', 'udskriv'] as const).map((action, index): Step => ({ action, day: action === 'udskriv' ? days[index === 2 ? 0 : 1] : action === 'genaabn' ? days[0] : index + 1, plads: 1 })));
  const due = (forloeb: Forloeb | null) => (forloeb ? findOpgaver(forloeb, lawContext(isoDate('2026-11-12'))) : []).filter(({ regel }) => regel === UD);
  expect(due(course(10, 11))).toMatchObject([{ tekst: { key: 'lov.orientering-om-udskrivning.anden-dag', params: { sagdeDagen: '2026-11-10', udskrevet: '2026-11-11' } } }]);
  expect(due(course(10, 10))).toEqual([]);
});
