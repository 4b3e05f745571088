import type { IsoDate } from '../../law/kernel/dato.ts';
import { kvartalBefore, kvartalOf } from '../oekonomi/kvartal.ts';

/** What the address of the page says: which quarter, of which boform. */
export interface Statistiksoegning {
  readonly kvartal?: string;
  readonly boform?: string;
}

const ID = /^[0-9a-f-]{36}$/i;
const SHOWN = 12;

/** Reads the address; what is not understood is left out. */
export function readStatistiksoegning({ kvartal, boform }: Record<string, unknown>): Statistiksoegning {
  return {
    ...(typeof kvartal === 'string' && /^20\d{2}K[1-4]$/.test(kvartal) ? { kvartal } : {}),
    ...(typeof boform === 'string' && ID.test(boform) ? { boform } : {}),
  };
}

/** The quarters one may choose: three years back, the latest first, and the one asked for if it is older. */
export function kvartalerFor(today: IsoDate, chosen: string): readonly string[] {
  const found = [kvartalOf(today)];
  while (found.length < SHOWN) found.push(kvartalBefore(found.at(-1) ?? ''));
  return found.includes(chosen) ? found : [...found, chosen];
}
