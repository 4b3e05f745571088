import type { Forloeb } from '../ledger/fakta.ts';

const RANG = { som_sagt: 0, officielt: 1, alias: 2 } as const;

/** The name to show: as the person says it, else the official one, else an alias; empty if none is recorded. */
export function visningsnavn(forloeb: Pick<Forloeb, 'navn'> | null): string {
  const navne = [...(forloeb?.navn ?? [])].sort((a, b) => RANG[a.art] - RANG[b.art] || b.position - a.position);
  return navne[0]?.navn ?? '';
}
