/** Økonomi: the refund by quarter, person and day, and the readings it rests on. */
export const SCREEN = 'oekonomi';
export const NORMS = ['PR-192', 'LAW-020', 'LAW-030'];
