/** Things by a key of each, in the order they stand. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const known = grouped.get(key);
    if (known) known.push(thing);
    else grouped.set(key, [thing]);
  }
  return grouped;
}
