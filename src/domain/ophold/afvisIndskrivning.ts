import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import { afvis, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta } from '../ledger/journal.ts';
import { journalFor, type NyPerson } from './indskriv.ts';

export interface AfvisIndskrivning {
  /** `anonym`: a person who gave no name. */
  readonly borger: { readonly borgerId: string } | NyPerson | { readonly anonym: true };
  readonly boformId: string;
  readonly afgjort: IsoDate;
  readonly afgjortAf: Felter['afslag']['afgjortAf'];
  readonly grund: Felter['afslag']['grund'];
  readonly begrundelse?: string | null | undefined;
  readonly henvistTil?: string | null | undefined;
  readonly klagevejledt: boolean;
}

/**
 * Records that someone could not be admitted: a decision, whoever took it. Only a full house needs no reason of its own. Whether
 * the ground is one the law knows, and that a full house must refer, the law answers; what happened is recorded either way.
 */
export function afvisIndskrivning(input: AfvisIndskrivning, grundlag: Grundlag): Beslutning {
  const { boformId, afgjort, afgjortAf, grund, klagevejledt } = input;
  if (afgjort > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'afgjort' });
  const begrundelse = input.begrundelse?.trim() || null;
  if (grund !== 'fuldt_hus' && begrundelse === null) return afvis('begrundelse_mangler', { felt: 'begrundelse' });
  if (input.henvistTil === boformId) return afvis('henvist_til_sig_selv', { felt: 'henvistTil' });
  const { journal, ny, identitet } = journalFor(input, grundlag);
  const afslag = nyFakta('afslag', { boformId, afgjort, afgjortAf, grund, begrundelse, henvistTil: input.henvistTil ?? null, klagevejledt }, { journal, grundlag });
  return {
    kind: 'registrer',
    borgere: ny === 'borger' ? [journal.borgerId] : [],
    journaler: ny === null ? [] : [journal],
    fakta: [...identitet, afslag],
    kuverter: [],
    svar: { borgerId: journal.borgerId, afslagId: afslag.id },
  };
}
