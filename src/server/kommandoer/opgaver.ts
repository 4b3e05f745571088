import { findOpgaver } from '../../domain/opgave/opgaver.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import type { LawContext } from '../../law/kernel/rule.ts';
import type { Tx } from '../db/database.ts';
import { readManyForloeb } from '../db/repositories/forloebRepository.ts';
import { replaceOpgaver } from '../db/repositories/opgaveRepository.ts';
import { udgaveOf } from '../lov/udgave.ts';

/** How many persons are asked about in one statement: enough to spare round trips, few enough to hold in memory. */
const AT_A_TIME = 200;

/**
 * Asks the law anew about some persons, under the readings in force, and keeps the duties it finds with the edition of the law
 * they were asked under. Gives every record that was read for it.
 */
export async function refreshOpgaver(tx: Tx, borgere: readonly string[], { today, readings }: Pick<LawContext, 'today' | 'readings'>): Promise<readonly string[]> {
  const udgave = udgaveOf(readings);
  const read = new Set<string>();
  for (let from = 0; from < borgere.length; from += AT_A_TIME) {
    const fresh = (await readManyForloeb(tx, borgere.slice(from, from + AT_A_TIME))).filter((forloeb) => !forloeb.borgere.some((id) => read.has(id)));
    // Linked records are one course: it comes once for each of them that was asked for, and is answered once.
    const courses = [...new Map(fresh.map((forloeb) => [[...forloeb.borgere].sort().join(), forloeb])).values()];
    const journaler = courses.flatMap((forloeb) => forloeb.journaler.map(({ id }) => id));
    const opgaver = courses.flatMap((forloeb) => findOpgaver(forloeb, lawContext(today, { readings })));
    await replaceOpgaver(tx, journaler, { opgaver, udgave });
    for (const { borgere: linked } of courses) for (const id of linked) read.add(id);
  }
  return [...read];
}
