import { expect, it } from 'vitest';
import { isoDate } from '../../../law/kernel/dato.ts';
import { CATALOGUES } from '../../../text/index.ts';
import { forloebMed, NAVNE, ophold } from '../../../../test/factories/forloeb.ts';
import { tidslinjeOf } from '../tidslinje/tidslinjeOf.ts';
import { faktaOf } from './faktum.ts';
import { menneskerOf } from './mennesker.ts';
import { SKJULT_BOFORM } from '../../../contract/skjult.ts';
import { nameAfsender, nameBoform } from './skjult.ts';
import { nuOf } from './status.ts';

const today = isoDate('2026-11-20');
const skjultSted = CATALOGUES.da['borgeren.skjultSted'];
const from = { opholdId: 'ophold-1', retning: 'modtaget', modpartId: null, dato: today, kanal: 'hjemvej', tilPerson: null, tilKontakt: null, haendelsesdato: null } as const;
/** A course as it is answered to someone who may learn where the person is, or may not. */
const course = (boformId: string, modpartNavn: string) => forloebMed({
  ophold: [ophold('2026-11-10', null, { boformId })],
  beskyttelse: [{ art: 'skjult_ophold', gyldig: { fra: isoDate('2026-11-10'), til: null } }],
  orientering: [{ ...from, modpartNavn, om: 'indskrivning', kuvertId: 'k' }],
  besked: [{ ...from, modpartNavn, art: 'viden', grundlag: 'samtykke', tekst: 'Sover dårligt', svar: null, budskabId: 'b' }],
});
const shown = (forloeb: ReturnType<typeof course>) => ({ forloeb: nameAfsender(forloeb, skjultSted), navne: nameBoform(NAVNE, skjultSted), today });

const SURFACES: Readonly<Record<string, (at: ReturnType<typeof shown>) => unknown>> = {
  'the time line': (at) => tidslinjeOf(at),
  'the list of facts': (at) => faktaOf(at),
  'the people around the person': ({ forloeb }) => menneskerOf({ forloeb, registranter: {} }, today),
  'where the person is': ({ forloeb, navne }) => { const nu = nuOf(forloeb, today); return nu.kind === 'boform' ? navne.boform(nu.ophold.boformId) : nu; },
  'what was passed on': ({ forloeb }) => forloeb.besked.map(({ modpartNavn }) => modpartNavn),
};

it.each(Object.entries(SURFACES))('a hidden stay shows words for its boform in %s, and the boform to those who may know it', (_, show) => {
  expect(JSON.stringify(show(shown(course(SKJULT_BOFORM, ''))))).toContain(skjultSted);
  expect(JSON.stringify(show(shown(course('fyrtaarnet', 'Fyrtårnet'))))).toContain('Fyrtårnet');
  expect(JSON.stringify(show(shown(course('fyrtaarnet', 'Fyrtårnet'))))).not.toContain(skjultSted);
});
