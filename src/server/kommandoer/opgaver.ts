import { findOpgaver } from '../../domain/opgave/opgaver.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Tx } from '../db/database.ts';
import { readManyForloeb } from '../db/repositories/forloebRepository.ts';
import { replaceOpgaver } from '../db/repositories/opgaveRepository.ts';

/** How many persons are asked about in one statement: enough to spare round trips, few enough to hold in memory. */
const AT_A_TIME = 200;

/** Asks the law anew about some persons and keeps the duties it finds. Gives every record that was read for it. */
export async function refreshOpgaver(tx: Tx, borgere: readonly string[], today: IsoDate): Promise<readonly string[]> {
  const read = new Set<string>();
  for (let from = 0; from < borgere.length; from += AT_A_TIME) {
    const fresh = (await readManyForloeb(tx, borgere.slice(from, from + AT_A_TIME))).filter((forloeb) => !forloeb.borgere.some((id) => read.has(id)));
    // Linked records are one course: it comes once for each of them that was asked for, and is answered once.
    const courses = [...new Map(fresh.map((forloeb) => [[...forloeb.borgere].sort().join(), forloeb])).values()];
    const journaler = courses.flatMap((forloeb) => forloeb.journaler.map(({ id }) => id));
    await replaceOpgaver(tx, journaler, courses.flatMap((forloeb) => findOpgaver(forloeb, lawContext(today))));
    for (const { borgere: linked } of courses) for (const id of linked) read.add(id);
  }
  return [...read];
}
