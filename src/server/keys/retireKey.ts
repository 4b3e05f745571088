import { dropKey } from '../access/cpr/keyRing.ts';
import { awaitCprWriters, closeKey, countByKey, reopenKey } from '../db/repositories/cprKeyRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { inKeyTransaction, type KeyWork } from './reencrypt.ts';

/** Why a key stays: it encrypts, it is not in the ring, or so many rows are still under it. */
export type RetireRefusal = { readonly kind: 'aktiv' | 'ukendt' } | { readonly kind: 'brugt'; readonly rows: number };

export interface RetireRequest {
  readonly id: string;
  readonly keyFile: string;
  /** The day before which every backup is deleted, as whoever asks says (YYYY-MM-DD); it is logged. */
  readonly backupsDeletedBefore: string | null;
}

/**
 * Takes a key out of the file for good; gives why not if it can't be. First the database closes itself to it, then every
 * writer under way is waited for, then the rows are counted: so none can come under it afterwards, from this server or another.
 */
export async function retireKey(work: KeyWork, { id, keyFile, backupsDeletedBefore }: RetireRequest): Promise<RetireRefusal | null> {
  if (id === work.ring.aktiv) return { kind: 'aktiv' };
  if (!work.ring.kryptering.has(id)) return { kind: 'ukendt' };
  await inKeyTransaction(work, (tx, brugerId) => closeKey(tx, id, brugerId));
  const rows = await inKeyTransaction(work, async (tx) => {
    await awaitCprWriters(tx);
    const left = (await countByKey(tx)).get(id) ?? 0;
    if (left > 0) await reopenKey(tx, id);
    else await writeOpslag(tx, { handling: 'noegler:udfas', borgere: [], detalje: { noegle: id, kopierSlettetFoer: backupsDeletedBefore ?? '' } });
    return left;
  });
  if (rows > 0) return { kind: 'brugt', rows };
  await dropKey(keyFile, id);
  return null;
}
