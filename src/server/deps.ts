import type { IsoDate } from '../law/kernel/dato.ts';
import type { HjemvejDb } from './db/database.ts';
import type { SealedCpr } from './db/repositories/cprToken.ts';

/** Seals and opens CPR numbers with keys that are not in the database. */
export interface CprVault {
  /** The sealed number. Throws `Fejl` `ugyldigt_cpr` if the text is no CPR number. */
  seal(cpr: string): SealedCpr;
  /** The ten digits of a sealed number. */
  open(sealed: Pick<SealedCpr, 'krypteret' | 'noegle'>): string;
}

/** The one clock of a request. */
export interface Clock {
  /** The day in Denmark. */
  today(): IsoDate;
}

/** What the server is built from. */
export interface Deps {
  readonly db: HjemvejDb;
  readonly clock: Clock;
  readonly cpr: CprVault;
  readonly nytId: () => string;
}
