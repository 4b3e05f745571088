/** Krav: the quarter's claim, what it waits for, and every claimed day with its evidence. */
export const SCREEN = 'krav';
export const NORMS = ['LAW-032', 'LAW-166', 'G3-115'];
