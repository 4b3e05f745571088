import { expect, it } from 'vitest';
import { isoDate } from '../../../law/kernel/dato.ts';
import { CATALOGUES } from '../../../text/index.ts';
import { forloebMed, NAVNE, ophold } from '../../../../test/factories/forloeb.ts';
import { tidslinjeOf } from '../tidslinje/tidslinjeOf.ts';
import { faktaOf } from './faktum.ts';
import { menneskerOf } from './mennesker.ts';
import { hideAfsender, hideBoform, type Laeser } from './skjult.ts';
import { nuOf } from './status.ts';

const today = isoDate('2026-11-20');
const skjultSted = CATALOGUES.da['borgeren.skjultSted'];
const reader = (...boformer: readonly string[]): Laeser => ({ session: { today, boformer: boformer.map((id) => ({ id, navn: id })) }, skjultSted });
const from = { opholdId: 'ophold-1', retning: 'modtaget', modpartId: null, modpartNavn: 'Fyrtårnet', dato: today, kanal: 'hjemvej' } as const;
const course = (til: string | null = null) => forloebMed({
  ophold: [ophold('2026-11-10', null)],
  beskyttelse: [{ art: 'skjult_ophold', gyldig: { fra: isoDate('2026-11-10'), til: til === null ? null : isoDate(til) } }],
  orientering: [{ ...from, om: 'indskrivning', kuvertId: 'k' }],
  besked: [{ ...from, art: 'viden', grundlag: 'samtykke', tekst: 'Sover dårligt', svar: null, budskabId: 'b' }],
});
const shownTo = (laeser: Laeser, forloeb = course()) => {
  const shown = hideAfsender(forloeb, laeser);
  return { forloeb: shown, navne: hideBoform(NAVNE, shown, laeser), today };
};

const SURFACES: Readonly<Record<string, (at: ReturnType<typeof shownTo>) => unknown>> = {
  'the time line': (at) => tidslinjeOf(at),
  'the list of facts': (at) => faktaOf(at),
  'the people around the person': ({ forloeb }) => menneskerOf({ forloeb, registranter: {} }, today),
  'where the person is': ({ forloeb, navne }) => { const nu = nuOf(forloeb, today); return nu.kind === 'boform' ? navne.boform(nu.ophold.boformId) : nu; },
  'what was passed on': ({ forloeb }) => forloeb.besked.map(({ modpartNavn }) => modpartNavn),
};

it.each(Object.entries(SURFACES))('a hidden stay shows no boform in %s, except to those who work there', (_, show) => {
  expect(JSON.stringify(show(shownTo(reader())))).not.toContain('Fyrtårnet');
  expect(JSON.stringify(show(shownTo(reader())))).toContain(skjultSted);
  expect(JSON.stringify(show(shownTo(reader('fyrtaarnet'))))).toContain('Fyrtårnet');
});

it.each(Object.entries(SURFACES))('a stay that is hidden no longer shows its boform in %s again', (_, show) => {
  expect(JSON.stringify(show(shownTo(reader(), course('2026-11-20'))))).toContain('Fyrtårnet');
});
