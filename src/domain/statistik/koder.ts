import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Destination, Opholdssted, Udskrivningsmaade } from '../ledger/lister.ts';
import type { Statistikfelt } from './layout.ts';

/** The fields that are told by a code. */
export type Kodeliste = Exclude<Statistikfelt, 'indskrivningsdato' | 'udskrivningsdato'>;

/** What nobody has told: every list has a code for it. */
export const UOPLYST = 'uoplyst';

type Uoplyst = typeof UOPLYST;

/** The values of each list. They are ours; what each is called in the file is its code. */
export interface Kodevaerdier {
  readonly cpr: Uoplyst;
  readonly opholdstype: Felter['ophold']['art'];
  readonly senestOpholdtSig: Exclude<Opholdssted, 'ukendt'> | Uoplyst;
  readonly henvisningsmaade: 'selv' | 'myndighed' | Uoplyst;
  /** `uden_for_maalgruppe`: sent away as not of those the house is for, which nobody agreed on. */
  readonly udskrevetHvordan: Udskrivningsmaade | 'uden_for_maalgruppe' | Uoplyst;
  readonly udskrevetTil: Exclude<Destination, 'ukendt'> | Uoplyst;
}

type Vaerdilister = { readonly [L in Kodeliste]: readonly Kodevaerdier[L][] };

/** Every value there must be a code for. */
export const KODEVAERDIER: Vaerdilister = {
  cpr: [UOPLYST],
  opholdstype: ['110', 'natcafe', 'efterforsorg'],
  senestOpholdtSig: [
    'egen_bolig', 'familie_venner', 'gaden', 'natvarmestue', 'hotel', 'anden_boform', 'krisecenter', 'botilbud', 'hospital', 'faengsel',
    'udlandet', 'andet', UOPLYST,
  ],
  henvisningsmaade: ['selv', 'myndighed', UOPLYST],
  udskrevetHvordan: [
    'efter_aftale', 'eget_oenske', 'overflytning', 'bortvisning', 'uden_for_maalgruppe', 'udeblevet', 'hospital', 'faengsel', 'doedsfald', UOPLYST,
  ],
  udskrevetTil: ['egen_bolig', 'botilbud', 'anden_boform', 'familie_venner', 'hospital', 'faengsel', 'gaden', 'doed', UOPLYST],
};

/** The lists, in the order of a line. */
export const KODELISTER: readonly Kodeliste[] = ['cpr', 'opholdstype', 'senestOpholdtSig', 'henvisningsmaade', 'udskrevetHvordan', 'udskrevetTil'];

/** What a value is called in the file, from a day on, and whose word that is. */
export interface Statistikkode {
  readonly liste: Kodeliste;
  readonly vaerdi: string;
  readonly kode: string;
  readonly oprindelse: 'egen' | 'danmarks_statistik';
  /** What Danmarks Statistik calls it, where someone has written that down. */
  readonly betegnelse: string | null;
  /** Where the code was read; `null` for a word of our own. */
  readonly kilde: string | null;
  /** `null` for what is built in. */
  readonly fra: IsoDate | null;
}

/** The three codes the sources give. Every other code that is built in is our own word for the value. */
const KENDTE: Readonly<Record<string, string>> = { 'opholdstype/110': '1', 'opholdstype/natcafe': '2', 'opholdstype/efterforsorg': '3' };
const KENDTE_KILDE = 'Danmarks Statistiks opholdstyper siden 2021';

/** What a value is called as long as nobody has recorded a code. */
function builtIn(liste: Kodeliste, vaerdi: string): Statistikkode {
  const kendt = KENDTE[`${liste}/${vaerdi}`];
  if (kendt === undefined) return { liste, vaerdi, kode: vaerdi, oprindelse: 'egen', betegnelse: null, kilde: null, fra: null };
  return { liste, vaerdi, kode: kendt, oprindelse: 'danmarks_statistik', betegnelse: null, kilde: KENDTE_KILDE, fra: null };
}

/**
 * The code of every value on a day: of those recorded the one with the latest first day, of two of one day the later in the
 * list; else the one built in. `recorded` is in the order it was recorded.
 */
export function koderOn(day: IsoDate, recorded: readonly Statistikkode[]): readonly Statistikkode[] {
  const inForce = recorded.filter(({ fra }) => fra === null || fra <= day).toSorted((a, b) => compareText(a.fra ?? '', b.fra ?? ''));
  return KODELISTER.flatMap((liste) =>
    KODEVAERDIER[liste].map((vaerdi) => inForce.findLast((kode) => kode.liste === liste && kode.vaerdi === vaerdi) ?? builtIn(liste, vaerdi)),
  );
}

/** Whether a list has a value. */
export function hasVaerdi(liste: Kodeliste, vaerdi: string): boolean {
  return KODEVAERDIER[liste].some((each) => each === vaerdi);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
