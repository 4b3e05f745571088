import type { FaktaArt } from '../../../domain/ledger/fakta.ts';

/** The table of a kind of fact, or the column of a field: `brugteDage` is `brugte_dage`. */
export function toSnake<const N extends string>(name: N): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The field of a column: `boform_id` is `boformId`. */
export function toCamel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The table that holds a kind of fact. */
export function tableOf(art: FaktaArt): string {
  return toSnake(art);
}
