import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Afslagsgrund } from '../ledger/lister.ts';
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
  readonly doegnvagt?: string | null | undefined;
  /** Under which paragraph the house is approved on the day. */
  readonly paragraf: Felter['afslag']['paragraf'];
  /** How many places can be given today. */
  readonly ledige: number;
}

/** Grounds that say all by themselves. */
const GRUND_NOK: ReadonlySet<Afslagsgrund> = new Set(['fuldt_hus', 'under_18']);

/**
 * Records that someone could not be admitted: a decision, whoever took it. A full house needs no reason of its own, unless it has
 * places free; of someone under 18 it is told whom the house called. Whether
 * the ground is one the law knows, and that a full house must refer, the law answers; what happened is recorded either way.
 */
export function afvisIndskrivning(input: AfvisIndskrivning, grundlag: Grundlag): Beslutning {
  const { boformId, afgjort, afgjortAf, grund, klagevejledt, paragraf, ledige } = input;
  if (afgjort > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'afgjort' });
  const begrundelse = input.begrundelse?.trim() || null;
  const doegnvagt = input.doegnvagt?.trim() || null;
  if (grund === 'fuldt_hus' && ledige > 0 && afgjort === grundlag.today && begrundelse === null) return afvis('huset_har_plads', { felt: 'begrundelse', detaljer: [{ key: 'huset.afslag.ledige', params: { n: ledige } }] });
  if (grund === 'under_18' && doegnvagt === null) return afvis('kontakt_mangler', { felt: 'doegnvagt' });
  if (!GRUND_NOK.has(grund) && begrundelse === null) return afvis('begrundelse_mangler', { felt: 'begrundelse' });
  if (input.henvistTil === boformId) return afvis('henvist_til_sig_selv', { felt: 'henvistTil' });
  const { journal, ny, identitet } = journalFor(input, grundlag);
  const henvisning = { henvistTil: input.henvistTil ?? null, henvistDen: null, doegnvagt };
  const afslag = nyFakta('afslag', { boformId, afgjort, afgjortAf, grund, begrundelse, klagevejledt, paragraf, ...henvisning }, { journal, grundlag });
  return {
    kind: 'registrer',
    borgere: ny === 'borger' ? [journal.borgerId] : [],
    journaler: ny === null ? [] : [journal],
    fakta: [...identitet, afslag],
    kuverter: [],
    svar: { borgerId: journal.borgerId, afslagId: afslag.id },
  };
}
