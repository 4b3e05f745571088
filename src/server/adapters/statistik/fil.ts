import type { Statistikfelt } from '../../../domain/statistik/layout.ts';

/** The file as a table of texts: what text file and spreadsheet both hold. */
export interface Statistikfil {
  /** The names of the columns, as they stand in the first line. */
  readonly kolonner: readonly string[];
  readonly linjer: readonly (readonly string[])[];
}

/** The name of each column. The sources name the fields, not the columns: these names are ours. */
export const KOLONNER: Readonly<Record<Statistikfelt, string>> = {
  cpr: 'CPR',
  indskrivningsdato: 'INDSKRIVNINGSDATO',
  udskrivningsdato: 'UDSKRIVNINGSDATO',
  opholdstype: 'OPHOLDSTYPE',
  senestOpholdtSig: 'SENEST_OPHOLDT_SIG',
  henvisningsmaade: 'HENVISNINGSMAADE',
  udskrevetHvordan: 'UDSKREVET_HVORDAN',
  udskrevetTil: 'UDSKREVET_TIL',
};

/** The kind of file, by what it is called. */
export type Filform = 'txt' | 'xlsx';

/** Why a file is none: it can't be read at all. */
export class StatistikfilError extends Error {
  readonly code: 'ulaeselig' | 'tom';

  constructor(code: 'ulaeselig' | 'tom') {
    super(code);
    this.name = 'StatistikfilError';
    this.code = code;
  }
}
