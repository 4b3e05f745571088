/*
 * Which of two days is the earlier one is, stay after stay, as good as chance. A processor that guesses a branch wrong loses
 * more time than the rest of the stay takes, so these two have no branch: the sign of the difference is the mask.
 * Both numbers lie between -2^30 and 2^30, as all days and limits do, so that the difference never overflows.
 */

/** The earlier of two days, or the lesser of two numbers of days. */
export function earlier(a: number, b: number): number {
  const difference = (a - b) | 0;
  return b + (difference & (difference >> 31));
}

/** The later of two days, or the greater of two numbers of days. */
export function later(a: number, b: number): number {
  const difference = (a - b) | 0;
  return a - (difference & (difference >> 31));
}
