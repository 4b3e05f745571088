import type { IsoDate } from '../../law/kernel/dato.ts';
import { addHverdage } from '../../law/kernel/kalender.ts';

/**
 * The day by which the leader looks at a night's admission: the next working day, Monday to Friday. The house's own practice and no
 * deadline of the law (docs/open-questions.md, Q-33): the admission counts as decided when the stay begins.
 */
export function bekraeftSenest(indskrevet: IsoDate): IsoDate {
  return addHverdage(indskrevet, 1, 'man-fre');
}
