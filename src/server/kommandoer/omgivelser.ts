import type { Grundlag } from '../../domain/ledger/beslutning.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';

/** What a handler may use beside the command itself. */
export interface Omgivelser {
  readonly tx: Tx;
  readonly deps: Deps;
  readonly grundlag: Grundlag;
}
