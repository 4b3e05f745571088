import { SealedCprError, decryptCpr, encryptCpr } from '../access/cpr/vault.ts';
import type { KeyRing } from '../access/cpr/keyRing.ts';
import { demand } from '../access/policy.ts';
import type { Access, HjemvejDb, Tx } from '../db/database.ts';
import { countByKey, CPR_TABLES, readUnderOtherKeys, replaceSealed, type CprTable, type Reencrypted } from '../db/repositories/cprKeyRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';

/** Who works on the keys, and where: the database as its owner, a session of the one who asked. */
export interface KeyWork {
  readonly owner: HjemvejDb;
  readonly access: Access;
  readonly ring: KeyRing;
}

export interface ReencryptProgress {
  /** Numbers that were encrypted anew by now. */
  readonly done: number;
  /** Numbers there were to encrypt anew when it began. */
  readonly total: number;
}

export interface ReencryptReport {
  readonly done: number;
  /** Numbers that no key of the ring opens, or that are damaged. They stand as they stood. */
  readonly unreadable: number;
}

const BATCH = 500;
const NIL = '00000000-0000-0000-0000-000000000000';

/**
 * Encrypts every number that is under an older key anew under the one that encrypts now. Each batch is a transaction of its
 * own, logged in it: what is done stays done when the work is interrupted, and the next run goes on with the rest.
 */
export async function reencryptAll(work: KeyWork, onProgress: (progress: ReencryptProgress) => void): Promise<ReencryptReport> {
  const { aktiv } = work.ring;
  const counts = await inKeyTransaction(work, countByKey);
  const total = [...counts].reduce((sum, [id, n]) => (id === aktiv ? sum : sum + n), 0);
  const report = { done: 0, unreadable: 0 };
  onProgress({ done: 0, total });
  for (const table of CPR_TABLES) {
    for (let after: string | null = NIL; after !== null; ) {
      const batch: Batch = await reencryptBatch(work, table, after);
      report.done += batch.done;
      report.unreadable += batch.unreadable;
      after = batch.last;
      onProgress({ done: report.done, total });
    }
  }
  return report;
}

/** Runs work as the owner of the database in a transaction of whoever asked. Throws `ikke_tilladt` if they may not. */
export async function inKeyTransaction<T>({ owner, access }: Pick<KeyWork, 'owner' | 'access'>, work: (tx: Tx, brugerId: string) => Promise<T>): Promise<T> {
  const result = await owner.inTransaction(access, async (tx, actor) => {
    demand(actor, 'noegler.skift');
    return { value: await work(tx, actor.bruger.id) };
  });
  if (!result) throw new Error('the session of the command is gone');
  return result.value;
}

interface Batch extends ReencryptReport {
  /** The last id that was looked at; `null` when there are no more. */
  readonly last: string | null;
}

function reencryptBatch(work: KeyWork, table: CprTable, after: string): Promise<Batch> {
  const { ring } = work;
  return inKeyTransaction(work, async (tx) => {
    const found = await readUnderOtherKeys(tx, { table, aktiv: ring.aktiv, after, most: BATCH });
    const numbers = found.flatMap(({ id, krypteret, noegle }): readonly Reencrypted[] => {
      const anew = tryReencrypt({ krypteret, noegle }, ring);
      return anew === null ? [] : [{ id, before: krypteret, after: anew }];
    });
    const done = numbers.length === 0 ? 0 : await replaceSealed(tx, { table, aktiv: ring.aktiv }, numbers);
    if (done > 0) await writeOpslag(tx, { handling: 'noegler:omkrypter', borgere: [], detalje: { noegle: ring.aktiv, tabel: table, antal: done } });
    return { done, unreadable: found.length - numbers.length, last: found.length < BATCH ? null : (found.at(-1)?.id ?? null) };
  });
}

function tryReencrypt(sealed: Parameters<typeof decryptCpr>[0], ring: KeyRing): Buffer | null {
  try {
    return encryptCpr(decryptCpr(sealed, ring), ring).krypteret;
  } catch (error) {
    if (error instanceof SealedCprError) return null;
    throw error;
  }
}
