import { UOPLYST } from './koder.ts';
import type { Statistikpost } from './poster.ts';

/** How the stays that ended were ended. */
export interface Udflytninger {
  /** Ended stays whose manner is known: what a share is a share of. */
  readonly kendte: number;
  readonly efterAftale: number;
  /** Ended stays left out of the share, because nobody has told how they ended. */
  readonly ukendte: number;
}

/** Counts moves out as the yearly figures do: a stay that ended is one, a running stay none, and one person may count several times. */
export function countUdflytninger(poster: readonly Statistikpost[]): Udflytninger {
  const ended = poster.filter(({ udskrivningsdato }) => udskrivningsdato !== null);
  const kendte = ended.filter(({ udskrevetHvordan }) => udskrevetHvordan !== UOPLYST);
  return {
    kendte: kendte.length,
    efterAftale: kendte.filter(({ udskrevetHvordan }) => udskrevetHvordan === 'efter_aftale').length,
    ukendte: ended.length - kendte.length,
  };
}
