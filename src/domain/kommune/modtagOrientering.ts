import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Kanal } from '../ledger/lister.ts';
import type { Forloeb, GemtFakta, Journal, NyFakta } from '../ledger/fakta.ts';
import { felterOf } from '../ledger/arter.ts';
import { afvis, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { isHidden } from '../borger/beskyttet.ts';
import { findJournal, nyFakta, retFakta } from '../ledger/journal.ts';
import { withdrawal } from '../ledger/tilbagekald.ts';
import { identitetFakta, type NyPerson } from '../ophold/indskriv.ts';

/** What a notice says, whether it came as an envelope or by mail, and whom the receiver takes it to be about. */
export interface ModtagOrientering {
  readonly borger: { readonly borgerId: string } | NyPerson;
  readonly om: 'indskrivning' | 'udskrivning';
  readonly boformId: string;
  readonly haendelsesdato: IsoDate;
  /** Of a discharge: that the person died. */
  readonly doedsfald?: boolean | undefined;
  /** That nobody may learn where the person is: the journal then names no sender, and keeps the stay hidden. */
  readonly skjult?: boolean | undefined;
  readonly modtaget: IsoDate;
  readonly kanal: Kanal;
  readonly afsender: { readonly id: string | null; readonly navn: string };
  readonly kuvertId: string | null;
  /** Why this municipality takes itself to be handlekommune: told with an admission, of no account with a discharge. */
  readonly handlekommuneGrundlag?: string | null | undefined;
}

/** Whence a fact is that a notice told of. */
const KILDE = 'orientering';

/**
 * Records a notice in the municipality's own journal: the person if new, the stay as told, the notice itself, and of an
 * admission the municipality as handlekommune with its ground, which is asked for then. A notice of discharge closes the stay it
 * tells of, and a later one corrects the day. That an envelope is received once only, the ledger sees to: two may open it at once.
 */
export function modtagOrientering(input: ModtagOrientering, grundlag: Grundlag): Beslutning {
  if (input.modtaget > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'modtaget' });
  if (input.om === 'indskrivning' && input.haendelsesdato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'haendelsesdato' });
  if (input.om === 'indskrivning' && !input.handlekommuneGrundlag) return afvis('grundlag_mangler', { felt: 'handlekommuneGrundlag' });
  const at = journalFor(input, grundlag);
  const kendt = findOphold(input, grundlag.forloeb);
  const opholdId = kendt?.forekomstId ?? grundlag.nytId();
  return {
    kind: 'registrer',
    borgere: at.ny === 'borger' ? [at.journal.borgerId] : [],
    journaler: at.ny === null ? [] : [at.journal],
    fakta: [
      ...at.identitet,
      ...opholdFakta(input, { ...at, kendt, opholdId, grundlag }),
      ...beskyttelseFakta(input, { ...at, grundlag }),
      ...doedsfaldFakta(input, { ...at, opholdId, grundlag }),
      orienteringFakta(input, { ...at, opholdId, grundlag }),
      ...rolleFakta(input, { ...at, grundlag }),
    ],
    kuverter: [],
    svar: { borgerId: at.journal.borgerId, opholdId },
  };
}

interface At {
  readonly journal: Journal;
  readonly ny: 'borger' | 'journal' | null;
  readonly identitet: readonly NyFakta[];
}

function journalFor({ borger }: ModtagOrientering, grundlag: Grundlag): At {
  if ('borgerId' in borger) {
    const kendt = grundlag.forloeb && findJournal(grundlag.forloeb, { art: 'myndighed' });
    if (kendt) return { journal: kendt, ny: null, identitet: [] };
    return { journal: nyJournal(borger.borgerId, grundlag), ny: 'journal', identitet: [] };
  }
  const journal = nyJournal(grundlag.nytId(), grundlag);
  return { journal, ny: 'borger', identitet: identitetFakta(borger, { journal, grundlag }) };
}

function nyJournal(borgerId: string, { nytId }: Grundlag): Journal {
  return { id: nytId(), borgerId, art: 'myndighed', boformId: null };
}

/** The stay a notice is about: for a discharge the newest begun by then at that boform, for an admission the one begun that day. */
function findOphold(input: ModtagOrientering, forloeb: Forloeb | null): GemtFakta<'ophold'> | null {
  const ved = (forloeb?.ophold ?? []).filter(({ boformId }) => boformId === input.boformId);
  const fundet =
    input.om === 'indskrivning'
      ? ved.find(({ gyldig }) => gyldig.fra === input.haendelsesdato)
      : ved.findLast(({ gyldig }) => gyldig.fra <= input.haendelsesdato);
  return fundet ?? null;
}

function opholdFakta(
  input: ModtagOrientering,
  { journal, kendt, opholdId, grundlag }: At & { kendt: GemtFakta<'ophold'> | null; opholdId: string; grundlag: Grundlag },
): readonly NyFakta[] {
  const { boformId, haendelsesdato } = input;
  const felter = { boformId, art: '110' as const, ankomstKl: null, henvist: null };
  if (input.om === 'indskrivning') {
    if (kendt) return [];
    return [nyFakta('ophold', { ...felter, gyldig: { fra: haendelsesdato, til: null } }, { journal, grundlag, kilde: KILDE, forekomstId: opholdId })];
  }
  if (!kendt || kendt.gyldig.til === haendelsesdato) return [];
  const gyldig = { fra: kendt.gyldig.fra, til: haendelsesdato };
  return [retFakta('ophold', kendt, { felter: { ...felterOf('ophold', kendt), gyldig }, aarsag: 'orientering om udskrivning', grundlag })];
}

/** A stay that is hidden at the boform is hidden here from its first day. */
function beskyttelseFakta({ skjult, haendelsesdato: fra }: ModtagOrientering, { journal, grundlag }: At & { grundlag: Grundlag }): readonly NyFakta[] {
  if (!skjult || isHidden(grundlag.forloeb, grundlag.today)) return [];
  return [nyFakta('beskyttelse', { art: 'skjult_ophold', gyldig: { fra, til: null } }, { journal, grundlag, kilde: KILDE })];
}

/**
 * A death that was told of: from that day nothing is due to the person any more. A later notice of the same discharge corrects the
 * day, and one that tells of no death takes it back.
 */
function doedsfaldFakta({ om, doedsfald, haendelsesdato: dato }: ModtagOrientering, { journal, opholdId, grundlag }: At & { opholdId: string; grundlag: Grundlag }): readonly NyFakta[] {
  if (om === 'indskrivning') return [];
  const deaths = (grundlag.forloeb?.udskrivning ?? []).filter(({ maade }) => maade === 'doedsfald');
  const told = deaths.findLast((death) => death.kilde === KILDE && death.opholdId === opholdId);
  if (!doedsfald) return told ? [withdrawal({ art: 'udskrivning', fakta: told }, { aarsag: 'orienteringen fortæller ikke om et dødsfald', grundlag })] : [];
  if (told && told.dato !== dato) return [{ ...retFakta('udskrivning', told, { felter: { ...felterOf('udskrivning', told), dato }, aarsag: 'orientering om udskrivning', grundlag }), kilde: KILDE }];
  if (deaths.length > 0) return [];
  const felter = { opholdId, dato, afgjort: null, afgjortAf: 'ingen' as const, maade: 'doedsfald' as const, destination: 'doed' as const, planlagt: false, begrundelse: null };
  return [nyFakta('udskrivning', felter, { journal, grundlag, kilde: KILDE })];
}

function orienteringFakta(
  input: ModtagOrientering,
  { journal, opholdId, grundlag }: At & { opholdId: string; grundlag: Grundlag },
): NyFakta {
  const { om, modtaget, kanal, kuvertId, skjult } = input;
  const afsender = skjult ? { id: null, navn: '' } : input.afsender;
  return nyFakta(
    'orientering',
    { opholdId, om, retning: 'modtaget', modpartId: afsender.id, modpartNavn: afsender.navn, dato: modtaget, kanal, kuvertId, tilPerson: null, tilKontakt: null, haendelsesdato: input.haendelsesdato },
    { journal, grundlag },
  );
}

function rolleFakta(input: ModtagOrientering, { journal, grundlag }: At & { grundlag: Grundlag }): readonly NyFakta[] {
  const { om, handlekommuneGrundlag } = input;
  const har = (grundlag.forloeb?.kommunerolle ?? []).some(({ rolle, gyldig }) => rolle === 'handlekommune' && gyldig.til === null);
  if (har || om === 'udskrivning' || !handlekommuneGrundlag) return [];
  const felter = {
    rolle: 'handlekommune' as const,
    kommuneId: grundlag.actor.organisation.id,
    gyldig: { fra: input.haendelsesdato, til: null },
    grundlag: handlekommuneGrundlag,
    omtvistet: false,
  };
  return [nyFakta('kommunerolle', felter, { journal, grundlag })];
}
