import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Forloeb } from '../ledger/fakta.ts';

/** Whether the stay of a person is hidden on a day. */
export function isHidden(forloeb: Forloeb | null, day: IsoDate): boolean {
  return (forloeb?.beskyttelse ?? []).some(({ art, gyldig }) => art === 'skjult_ophold' && gyldig.fra <= day && (gyldig.til === null || gyldig.til > day));
}
