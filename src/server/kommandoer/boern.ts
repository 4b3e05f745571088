import type { Forloeb } from '../../domain/ledger/fakta.ts';
import { findFakta } from '../../domain/ledger/tilbagekald.ts';
import type { Barneophold } from '../../domain/ophold/udskrivBoern.ts';
import type { Tx } from '../db/database.ts';
import { readForloeb, readManyForloeb } from '../db/repositories/forloebRepository.ts';

/** The children who are said to leave with a parent, each with the facts the asker may see. */
export async function readBoern(tx: Tx, boern: readonly { readonly borgerId: string; readonly opholdId: string }[] = []): Promise<readonly Barneophold[]> {
  const read: Barneophold[] = [];
  for (const { borgerId, opholdId } of boern) read.push({ opholdId, forloeb: await readForloeb(tx, borgerId) });
  return read;
}

/** The courses of a person's children that hold some of these facts: what one command wrote of parent and child. */
export async function readBoernWith(tx: Tx, forloeb: Forloeb | null, ids: readonly string[]): Promise<readonly Forloeb[]> {
  return (await readChildren(tx, forloeb)).filter((barnets) => findFakta(barnets, ids).length > 0);
}

/** The courses of the children someone has on record, as far as the reader may see them. */
export async function readChildren(tx: Tx, forloeb: Forloeb | null): Promise<readonly Forloeb[]> {
  const ids = new Set((forloeb?.relation ?? []).flatMap(({ art, andenBorgerId }) => (art === 'barn' && andenBorgerId !== null ? [andenBorgerId] : [])));
  return ids.size === 0 ? [] : readManyForloeb(tx, [...ids]);
}
