import { addYears, type IsoDate } from '../../law/kernel/dato.ts';
import { hideChild } from '../borger/beskyttet.ts';
import { afvis, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { Journal, NyFakta } from '../ledger/fakta.ts';
import { nyFakta } from '../ledger/journal.ts';
import { findOphold } from './findOphold.ts';
import { identitetFakta, type NyPerson } from './indskriv.ts';
import { visningsnavn } from '../borger/visningsnavn.ts';

export interface IndskrivBarn {
  /** The stay of the parent. */
  readonly opholdId: string;
  readonly barn: NyPerson;
  readonly pladsId?: string | null | undefined;
  readonly dato: IsoDate;
}

/**
 * Takes a child in with a parent who stays: a person of its own on the list, in a bed and on the list for a fire, tied to the parent on
 * both pages. It is no stay under § 110: no notice, no day of the refund and no claim comes of it. Where the parent's stay is
 * hidden, the child's is too, from the first minute and as long. Who is known to be 18 has a stay of their own.
 */
export function indskrivBarn({ opholdId, barn, pladsId, dato }: IndskrivBarn, grundlag: Grundlag): Beslutning {
  const { forloeb, today, nytId } = grundlag;
  const ophold = findOphold(forloeb, opholdId);
  if (!forloeb || ophold?.art !== '110') return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (dato > today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  if (dato < ophold.gyldig.fra) return afvis('barn_foer_foraelder', { felt: 'dato' });
  if (ophold.gyldig.til !== null && ophold.gyldig.til <= today) return afvis('allerede_udskrevet', { felt: 'opholdId' });
  if (barn.foedselsdato && addYears(barn.foedselsdato, VOKSEN_AAR) <= dato) return afvis('barn_er_voksen', { felt: 'foedselsdato' });
  const journal: Journal = { id: nytId(), borgerId: nytId(), art: 'boform', boformId: ophold.boformId };
  const at = { journal, grundlag };
  const opholdBarnId = nytId();
  const gyldig = { fra: dato, til: null };
  const fakta: readonly NyFakta[] = [
    ...identitetFakta(barn, at),
    nyFakta('ophold', { boformId: ophold.boformId, art: 'barn', gyldig, ankomstKl: null, henvist: null }, { ...at, forekomstId: opholdBarnId }),
    ...(pladsId ? [nyFakta('pladsbelaegning', { opholdId: opholdBarnId, pladsId, gyldig }, at)] : []),
    ...forloeb.beskyttelse.filter((skjul) => skjul.art === 'skjult_ophold').flatMap((skjul) => hideChild({ journalId: journal.id, borgerId: journal.borgerId, gyldig }, skjul.gyldig, grundlag)),
    nyFakta('relation', { art: 'foraelder', andenBorgerId: ophold.borgerId, navn: visningsnavn(forloeb) || null, ...TOLD, dato }, at),
    nyFakta('relation', { art: 'barn', andenBorgerId: journal.borgerId, navn: barn.navn, foedselsdato: barn.foedselsdato ?? null, oplystAf: TOLD.oplystAf, dato }, { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag }),
  ];
  return { kind: 'registrer', borgere: [journal.borgerId], journaler: [journal], fakta, kuverter: [], svar: { borgerId: journal.borgerId, opholdId: opholdBarnId } };
}

/** Whoever is so old is no child. */
const VOKSEN_AAR = 18;

/** Who told: the parent, at the door. */
const TOLD = { foedselsdato: null, oplystAf: 'indskrivning' } as const;
