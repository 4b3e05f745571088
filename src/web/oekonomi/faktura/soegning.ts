/** How many invoices a page has. */
export const PAGE = 50;

/** The view of the invoices as its address holds it. */
export interface Fakturasoegning {
  readonly vis?: 'afviger';
  readonly fra?: number;
}

/** Reads the address; what is not understood is left out. */
export function readFakturasoegning({ vis, fra }: Record<string, unknown>): Fakturasoegning {
  return { ...(vis === 'afviger' ? { vis } : {}), ...(typeof fra === 'number' && Number.isInteger(fra) && fra > 0 ? { fra } : {}) };
}
