import { alleFakta } from '../../domain/ledger/arter.ts';
import type { Forloeb } from '../../domain/ledger/fakta.ts';

const REFERENCES = ['opholdId', 'planId', 'boligId'] as const;

/** The newest ledger position of what a command changes: the stay, plan or home it names, else anything about the person. */
export function newestPosition(forloeb: Forloeb, data: object): number {
  const named = referencesOf(data);
  const concerned = alleFakta(forloeb).filter(
    (fakta) => named.length === 0 || named.includes(fakta.forekomstId) || referencesOf(fakta).some((id) => named.includes(id)),
  );
  return Math.max(0, ...concerned.map(({ position }) => position));
}

function referencesOf(thing: object): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(thing));
  return REFERENCES.map((name) => values.get(name)).filter((value) => typeof value === 'string');
}
