import { createHash } from 'node:crypto';
import { lovudgaveOf } from '../../domain/opgave/udgave.ts';
import type { ChosenReadings } from '../../law/kernel/lovvalg.ts';

const LENGTH = 16;

/** The edition of the law that duties are asked under, short enough to keep with every journal. */
export function udgaveOf(readings: ChosenReadings): string {
  return createHash('sha256').update(lovudgaveOf(readings)).digest('hex').slice(0, LENGTH);
}
