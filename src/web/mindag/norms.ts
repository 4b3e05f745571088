/** Min dag: what is due, for whom and why, and the notices that have come. */
export const SCREEN = 'mindag';
export const NORMS = ['G3-120', 'G3-122', 'G2-104'];
