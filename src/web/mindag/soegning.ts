/** Min dag shows everything, or what has its last day tomorrow or within the week. */
export type Visning = 'imorgen' | 'uge';

/** The view of the day as its address holds it. */
export interface MinDagSearch {
  readonly vis?: Visning;
  /** Opens the form for a notice that came another way. */
  readonly ny?: 'orientering';
}

/** Reads the address; what is not understood is left out. */
export function readMinDagSearch({ vis, ny }: Record<string, unknown>): MinDagSearch {
  return { ...(vis === 'imorgen' || vis === 'uge' ? { vis } : {}), ...(ny === 'orientering' ? { ny } : {}) };
}
