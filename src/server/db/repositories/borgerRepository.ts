import type { Tx } from '../database.ts';

/** Whether the reader keeps a journal about someone. */
export async function isKnown(tx: Tx, borgerId: string): Promise<boolean> {
  return (await tx.selectFrom('hjemvej.borger').select('id').where('id', '=', borgerId).executeTakeFirst()) !== undefined;
}
