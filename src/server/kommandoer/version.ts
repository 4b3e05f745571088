import { alleFakta } from '../../domain/ledger/arter.ts';
import type { Forloeb } from '../../domain/ledger/fakta.ts';

const REFERENCES = ['opholdId', 'planId', 'boligId'] as const;

/** Where in the ledger something about a person was withdrawn, and what it was about. */
export interface Tilbagekaldelse extends Readonly<Record<(typeof REFERENCES)[number], string | null>> {
  readonly position: number;
  readonly forekomstId: string;
}

/** A course as it stands, and what was withdrawn of it. */
export interface Staaende {
  readonly forloeb: Forloeb;
  readonly tilbagekaldte: readonly Tilbagekaldelse[];
}

/**
 * The newest ledger position of what a command changes: the stay, plan or home it names, else anything about the person. That
 * something no longer stands is news too.
 */
export function newestPosition({ forloeb, tilbagekaldte }: Staaende, data: object): number {
  const named = referencesOf(data);
  const concerned = [...alleFakta(forloeb), ...tilbagekaldte].filter(
    (fakta) => named.length === 0 || named.includes(fakta.forekomstId) || referencesOf(fakta).some((id) => named.includes(id)),
  );
  return Math.max(0, ...concerned.map(({ position }) => position));
}

function referencesOf(thing: object): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(thing));
  return REFERENCES.map((name) => values.get(name)).filter((value) => typeof value === 'string');
}
