import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Forloeb } from '../ledger/fakta.ts';

/** Whether someone's stay is hidden on a day. */
export function hasSkjultOphold({ beskyttelse }: Pick<Forloeb, 'beskyttelse'>, dag: IsoDate): boolean {
  return beskyttelse.some(({ art, gyldig }) => art === 'skjult_ophold' && gyldig.fra <= dag && (gyldig.til === null || dag < gyldig.til));
}
