/** Things by a key of each, in the order they stand. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const thing of things) {
    const known = grouped.get(keyOf(thing));
    if (known) known.push(thing);
    else grouped.set(keyOf(thing), [thing]);
  }
  return grouped;
}
