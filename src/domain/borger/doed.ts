import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Forloeb } from '../ledger/fakta.ts';

/** The day a person died, as far as the reader's facts tell; `null` while nothing says so. */
export function deathOf({ udskrivning }: Pick<Forloeb, 'udskrivning'>): IsoDate | null {
  return udskrivning.findLast(({ maade }) => maade === 'doedsfald')?.dato ?? null;
}
