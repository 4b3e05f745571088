import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import type { FaktaArt, Forloeb } from '../ledger/fakta.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta, retFakta } from '../ledger/journal.ts';
import { hideChild, openBarneophold } from './beskyttet.ts';

/** Records a further name: official, as said, or an alias. Older names stay and are found by. */
export function registrerNavn({ art, navn }: Felter['navn'], grundlag: Grundlag): Beslutning {
  return iEgenJournal('navn', { art, navn }, grundlag);
}

/** Records what the person wants, in their own words. */
export function registrerOenske({ tekst, dato }: Felter['oenske'], grundlag: Grundlag): Beslutning {
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  return iEgenJournal('oenske', { tekst, dato }, grundlag);
}

export interface RegistrerBeskyttelse {
  readonly art: Felter['beskyttelse']['art'];
  readonly fra: IsoDate;
  readonly til?: IsoDate | null | undefined;
  /** The children on record, as far as the actor may see them. */
  readonly boern?: readonly Forloeb[] | undefined;
}

/** Records that the address or the stay is protected from a day. Children who stay with someone hidden are hidden too. */
export function registrerBeskyttelse({ art, fra, til = null, boern = [] }: RegistrerBeskyttelse, grundlag: Grundlag): Beslutning {
  if (til && til <= fra) return afvis('slut_foer_start', { felt: 'til' });
  const gyldig = { fra, til };
  const own = iEgenJournal('beskyttelse', { art, gyldig }, grundlag);
  if (own.kind === 'afvis' || art !== 'skjult_ophold') return own;
  const med = boern.flatMap((barn) => openBarneophold(barn, grundlag.today)).flatMap((ophold) => hideChild(ophold, gyldig, grundlag));
  return { ...own, fakta: [...own.fakta, ...med] };
}

export interface RegistrerIdentitet {
  /** Encrypted by the server. */
  readonly cpr?: string | null | undefined;
  readonly cprArt?: 'cpr' | 'erstatningscpr' | null | undefined;
  readonly foedselsdato?: IsoDate | null | undefined;
  readonly aarsag?: string | null | undefined;
}

/** Records identity learned later, replacing what this journal knew. */
export function registrerIdentitet({ cpr, cprArt, foedselsdato, aarsag }: RegistrerIdentitet, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  const felter = { art: cpr ? (cprArt ?? 'cpr') : ('uden' as const), cpr: cpr ?? null, foedselsdato: foedselsdato ?? null };
  const gammel = grundlag.forloeb?.identitet.findLast(({ journalId }) => journalId === journal.id);
  if (gammel) return registrerFakta([retFakta('identitet', gammel, { felter, aarsag: aarsag ?? 'identitet er oplyst', grundlag })]);
  return registrerFakta([nyFakta('identitet', felter, { journal, grundlag })]);
}

function iEgenJournal<A extends FaktaArt>(art: A, felter: Felter[A], grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  return journal ? registrerFakta([nyFakta(art, felter, { journal, grundlag })]) : afvis('ingen_journal');
}
