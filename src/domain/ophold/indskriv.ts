import type { IsoDate } from '../../law/kernel/dato.ts';
import { isUnder18 } from '../../law/sel/p110-boform/alder.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Journal, NyFakta } from '../ledger/fakta.ts';
import { afvis, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { findJournal, nyFakta } from '../ledger/journal.ts';

export interface Indskriv {
  readonly borger: { readonly borgerId: string } | NyPerson;
  readonly boformId: string;
  readonly pladsId?: string | null | undefined;
  readonly dato: IsoDate;
  readonly ankomstKl?: string | null | undefined;
  readonly henvist?: 'selv' | 'myndighed' | null | undefined;
}

/** A person as told at the door: a name is enough. `cpr` comes encrypted. */
export interface NyPerson {
  readonly navn: string;
  readonly navnArt: Felter['navn']['art'];
  readonly cpr?: string | null | undefined;
  /** Whether the number is a real one or one made for a person without; of no account without a number. */
  readonly cprArt?: 'cpr' | 'erstatningscpr' | null | undefined;
  readonly foedselsdato?: IsoDate | null | undefined;
}

/**
 * Admits a person to a boform: a name and a day are enough; no paper, no CPR and no municipality is asked for
 * (selvmøderprincippet). Someone known to be under 18 is helped elsewhere.
 */
export function indskriv(input: Indskriv, grundlag: Grundlag): Beslutning {
  if (input.dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  if (erUnder18(input, grundlag)) return afvis('under_18', { felt: 'borger' });
  if (erIndskrevet(input, grundlag)) return afvis('allerede_indskrevet_her');
  const { journal, ny, identitet } = journalFor(input, grundlag);
  const opholdId = grundlag.nytId();
  const ophold = nyFakta(
    'ophold',
    { boformId: input.boformId, art: '110', gyldig: { fra: input.dato, til: null }, ankomstKl: input.ankomstKl ?? null, henvist: input.henvist ?? null },
    { journal, grundlag, forekomstId: opholdId },
  );
  return {
    kind: 'registrer',
    borgere: ny === 'borger' ? [journal.borgerId] : [],
    journaler: ny === null ? [] : [journal],
    fakta: [...identitet, ophold, ...belaeg(input, { journal, grundlag, opholdId })],
    kuverter: [],
    svar: { borgerId: journal.borgerId, opholdId },
  };
}

/** By the day of birth told now, or known of the person; who tells none is not asked. */
function erUnder18({ borger, dato }: Indskriv, { forloeb }: Grundlag): boolean {
  const foedselsdato = 'borgerId' in borger ? forloeb?.identitet.findLast((kendt) => kendt.foedselsdato !== null)?.foedselsdato : borger.foedselsdato;
  return foedselsdato ? isUnder18(foedselsdato, dato) : false;
}

function erIndskrevet({ boformId, dato }: Indskriv, { forloeb }: Grundlag): boolean {
  return (forloeb?.ophold ?? []).some((ophold) => ophold.boformId === boformId && (ophold.gyldig.til === null || ophold.gyldig.til > dato));
}

interface JournalChoice {
  readonly journal: Journal;
  readonly ny: 'borger' | 'journal' | null;
  readonly identitet: readonly NyFakta[];
}

/** The boform's journal of someone at the door: the one it keeps, or a new one, with what was told; nothing of who gave no name. */
export function journalFor({ borger, boformId }: { readonly borger: Indskriv['borger'] | { readonly anonym: true }; readonly boformId: string }, grundlag: Grundlag): JournalChoice {
  if ('borgerId' in borger) {
    const kendt = grundlag.forloeb && findJournal(grundlag.forloeb, { art: 'boform', boformId });
    if (kendt) return { journal: kendt, ny: null, identitet: [] };
    return { journal: { id: grundlag.nytId(), borgerId: borger.borgerId, art: 'boform', boformId }, ny: 'journal', identitet: [] };
  }
  const journal: Journal = { id: grundlag.nytId(), borgerId: grundlag.nytId(), art: 'boform', boformId };
  return { journal, ny: 'borger', identitet: 'anonym' in borger ? [] : identitetFakta(borger, { journal, grundlag }) };
}

/** The name as told, and what is known of identity: no CPR is an ordinary answer. */
export function identitetFakta(person: NyPerson, at: { journal: Journal; grundlag: Grundlag }): readonly NyFakta[] {
  const navn = nyFakta('navn', { art: person.navnArt, navn: person.navn }, at);
  const identitet = nyFakta(
    'identitet',
    { art: person.cpr ? (person.cprArt ?? 'cpr') : 'uden', cpr: person.cpr ?? null, foedselsdato: person.foedselsdato ?? null },
    at,
  );
  return [navn, identitet];
}

function belaeg(
  { pladsId, dato }: Indskriv,
  { opholdId, ...at }: { journal: Journal; grundlag: Grundlag; opholdId: string },
): readonly NyFakta[] {
  return pladsId ? [nyFakta('pladsbelaegning', { opholdId, pladsId, gyldig: { fra: dato, til: null } }, at)] : [];
}
