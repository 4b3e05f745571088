const AMOUNT = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;
const MOST = 100_000_000;

/** Reads an amount of kroner as Danes write it, "93", "93,50", "1.234,5": in whole øre, or `null` if it is none. */
export function readOere(text: string): number | null {
  const [, kroner = '', oere = ''] = AMOUNT.exec(text.trim().replace(/\s*kr\.?$/i, '')) ?? [];
  if (kroner === '') return null;
  const amount = Number(kroner.replaceAll('.', '')) * 100 + Number(oere.padEnd(2, '0'));
  return amount <= MOST ? amount : null;
}
