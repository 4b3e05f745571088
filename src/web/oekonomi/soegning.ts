import type { Refusionsraekke } from '../../contract/refusion.ts';

/** How many rows a page of the list has. */
export const PAGE = 100;

export type Status = Refusionsraekke['status'];
export const STATUSSER = ['afgjort', 'prognose', 'mangler', 'ingen'] as const satisfies readonly Status[];

/** The view of the list as its address holds it: no names, no ids. */
export interface Refusionssoegning {
  readonly kvartal?: string;
  readonly status?: Status;
  readonly fra?: number;
}

/** Reads the address; what is not understood is left out. */
export function readRefusionssoegning({ kvartal, status, fra }: Record<string, unknown>): Refusionssoegning {
  const known = STATUSSER.find((each) => each === status);
  return {
    ...(typeof kvartal === 'string' && /^20\d{2}K[1-4]$/.test(kvartal) ? { kvartal } : {}),
    ...(known ? { status: known } : {}),
    ...(typeof fra === 'number' && Number.isInteger(fra) && fra > 0 ? { fra } : {}),
  };
}
