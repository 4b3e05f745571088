import { isoDate, type IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Kvartal } from '../oekonomi/kvartal.ts';

/** What a line of the file says of a stay. */
export type Statistikfelt =
  | 'cpr'
  | 'indskrivningsdato'
  | 'udskrivningsdato'
  | 'opholdstype'
  | 'senestOpholdtSig'
  | 'henvisningsmaade'
  | 'udskrevetHvordan'
  | 'udskrevetTil';

/** What is reported from a quarter on: which fields, of which stays, and where that was read. */
export interface Statistiklayout {
  readonly version: string;
  /** First day of the first quarter it holds for. */
  readonly fra: IsoDate;
  readonly felter: readonly Statistikfelt[];
  readonly opholdsarter: readonly Felter['ophold']['art'][];
  readonly kilde: string;
}

const KILDE = 'Danmarks Statistik, dokumentation af Herberger og forsorgshjem mv.';

/**
 * The layouts by first day. Which fields there are, and from when, is in the sources; their order is not, and is ours:
 * see docs/open-questions.md. Before the middle of 2016 others collected the figures, and nothing is known of the file.
 */
export const STATISTIKLAYOUT: readonly Statistiklayout[] = [
  {
    version: '2016-07', fra: isoDate('2016-07-01'), kilde: KILDE, opholdsarter: ['110', 'natcafe', 'efterforsorg'],
    felter: ['cpr', 'indskrivningsdato', 'udskrivningsdato', 'henvisningsmaade', 'udskrevetHvordan', 'udskrevetTil'],
  },
  {
    version: '2021-01', fra: isoDate('2021-01-01'), kilde: KILDE, opholdsarter: ['110', 'natcafe', 'efterforsorg'],
    felter: ['cpr', 'indskrivningsdato', 'udskrivningsdato', 'opholdstype', 'senestOpholdtSig', 'udskrevetHvordan', 'udskrevetTil'],
  },
  {
    version: '2022-07', fra: isoDate('2022-07-01'), kilde: KILDE, opholdsarter: ['110', 'efterforsorg'],
    felter: ['cpr', 'indskrivningsdato', 'udskrivningsdato', 'opholdstype', 'senestOpholdtSig', 'udskrevetHvordan', 'udskrevetTil'],
  },
];

/** The layout of a quarter's file; `null` for a quarter before the first. */
export function statistiklayoutOf({ fra }: Pick<Kvartal, 'fra'>): Statistiklayout | null {
  return STATISTIKLAYOUT.findLast((layout) => layout.fra <= fra) ?? null;
}
