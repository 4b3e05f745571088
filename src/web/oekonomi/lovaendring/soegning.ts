/** The trial as its address holds it. */
export interface Lovsoegning {
  readonly aendring?: string;
  readonly kvartal?: string;
}

/** Reads the address; what is not understood is left out. */
export function readLovsoegning({ aendring, kvartal }: Record<string, unknown>): Lovsoegning {
  return {
    ...(typeof aendring === 'string' && /^[a-z]+\.[a-z0-9-]+$/.test(aendring) ? { aendring } : {}),
    ...(typeof kvartal === 'string' && /^20\d{2}K[1-4]$/.test(kvartal) ? { kvartal } : {}),
  };
}
