/** The view of a reconciliation as its address holds it: no names, no ids. */
export interface Afstemningssoegning {
  readonly periode?: string;
}

/** Reads the address; what is not understood is left out. */
export function readAfstemningssoegning({ periode }: Record<string, unknown>): Afstemningssoegning {
  const text = typeof periode === 'number' ? String(periode) : periode;
  return typeof text === 'string' && /^20\d{2}(K[1-4])?$/.test(text) ? { periode: text } : {};
}
