import type { IsoDate } from '../../../law/kernel/dato.ts';
import { containsDay, type Periode } from '../../../law/kernel/periode.ts';

/** What money is for: stays paid, refund asked of the state for the year itself, and refund of earlier years corrected. */
export type Konteringsart = 'udgift' | 'refusion' | 'berigtigelse';

/**
 * Which account of its chart a municipality posts a kind of money to, from a day. No number of the authorised chart of accounts
 * for § 110 was found, so the account is the municipality's own word, with where it was read.
 */
export interface Kontering {
  readonly art: Konteringsart;
  readonly konto: string;
  readonly gyldig: Periode;
  /** The order it was written in: of two for the same day the later stands. */
  readonly registreret: number;
}

/** What stands of the account of a kind of money on a day; `null` where nobody has said. */
export function konteringOn<K extends Kontering>(konteringer: readonly K[], art: Konteringsart, dag: IsoDate): K | null {
  const found = konteringer.filter((kontering) => kontering.art === art && containsDay(kontering.gyldig, dag));
  return found.toSorted((a, b) => b.registreret - a.registreret)[0] ?? null;
}

/** An account as it is compared: systems write the same number with points, hyphens or blanks between its parts. */
export function kontonoegle(konto: string): string {
  return konto.replaceAll(/[\s.\-]/g, '').toLowerCase();
}
