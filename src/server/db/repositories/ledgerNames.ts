import type { FaktaArt } from '../../../domain/ledger/fakta.ts';

/** The table of a kind of fact, or the column of a field: `brugteDage` is `brugte_dage`. */
export function toSnake<const N extends string>(name: N): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const FIELDS = new Map<string, string>();

/** The field of a column: `boform_id` is `boformId`. Columns are few and rows many, so each is worked out once. */
export function toCamel(name: string): string {
  const known = FIELDS.get(name);
  if (known !== undefined) return known;
  const field = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  FIELDS.set(name, field);
  return field;
}

/** The table that holds a kind of fact. */
export function tableOf(art: FaktaArt): string {
  return toSnake(art);
}
