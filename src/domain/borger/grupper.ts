/** A link between two records of one person. */
export type Koblingspar = readonly [string, string];

/** The records that are one person: every record of `borgere` with all it is linked to, directly or by way of others. */
export function groupBorgere(borgere: Iterable<string>, par: readonly Koblingspar[]): readonly (readonly string[])[] {
  const naboer = new Map<string, string[]>();
  const link = (from: string, to: string): void => {
    const known = naboer.get(from);
    if (known) known.push(to);
    else naboer.set(from, [to]);
  };
  for (const [a, b] of par) {
    link(a, b);
    link(b, a);
  }
  const seen = new Set<string>();
  const grupper: string[][] = [];
  for (const borger of borgere) {
    if (!seen.has(borger)) grupper.push(collect(borger, naboer, seen));
  }
  return grupper;
}

function collect(first: string, naboer: ReadonlyMap<string, readonly string[]>, seen: Set<string>): string[] {
  const found = [first];
  seen.add(first);
  for (let at = 0; at < found.length; at++) {
    for (const next of naboer.get(found[at] ?? '') ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      found.push(next);
    }
  }
  return found;
}
