/** What a source says now, what it said last, and what stands here, field by field. */
export interface Trevejs<T> {
  readonly ny: T;
  /** A field it has never said is absent. */
  readonly sagt: Partial<T>;
  readonly her: T;
}

/** What is to stand here, which fields that changes, and in which the source and whoever corrected it here disagree. */
export interface Flettet<T> {
  readonly felter: T;
  readonly aendret: readonly (keyof T & string)[];
  readonly uenig: readonly (keyof T & string)[];
  /** What counts as said from now on: a disagreement stays one until it is settled here or in the source. */
  readonly sagt: Partial<T>;
}

/**
 * Merges news from a source into what stands here. Only what the source says anew counts, so an old value never beats a
 * correction; and where both are new, the correction stands and the disagreement is told.
 */
export function mergeUdsagn<T extends object>({ ny, sagt, her }: Trevejs<T>): Flettet<T> {
  const names = Object.keys(ny) as (keyof T & string)[];
  const isNews = (name: keyof T): boolean => ny[name] !== sagt[name];
  const aendret = names.filter((name) => isNews(name) && ny[name] !== her[name] && her[name] === sagt[name]);
  const uenig = names.filter((name) => isNews(name) && ny[name] !== her[name] && her[name] !== sagt[name]);
  const take = (from: Partial<T>, wanted: readonly (keyof T)[]): Partial<T> =>
    Object.fromEntries(Object.entries(from).filter(([name]) => wanted.includes(name as keyof T))) as Partial<T>;
  return {
    felter: { ...her, ...take(ny, aendret) },
    aendret,
    uenig,
    sagt: { ...take(ny, names.filter((name) => !uenig.includes(name))), ...take(sagt, uenig) },
  };
}
