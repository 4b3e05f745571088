/** A line of a separated file, `;` between the fields. */
export function csvLine(fields: readonly (string | number)[]): string {
  return `${fields.map((field) => csvField(String(field))).join(';')}\n`;
}

/** Øre as kroner, "78420,00"; empty where nothing is known. */
export function kronerField(oere: number | null): string {
  if (oere === null) return '';
  const digits = String(Math.abs(oere)).padStart(3, '0');
  return `${oere < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** A name that begins like a formula gets an apostrophe before it, so that no spreadsheet carries it out. */
function csvField(text: string): string {
  const safe = /^[=+@\t]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[;"\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
