/** An amount of money in whole øre (1 krone = 100 øre); negative amounts are corrections. */
export type Oere = number & { readonly oere: true };

/** `value` as øre. Throws `RangeError` if it is not a whole number that a double holds exactly. */
export function oere(value: number): Oere {
  if (!Number.isSafeInteger(value)) throw new RangeError('an amount must be a whole number of øre');
  return value as Oere;
}

/** Half of an amount, rounded half up to whole øre (towards plus infinity on the tie). */
export function halfOf(amount: Oere): Oere {
  return oere(Math.floor((amount + 1) / 2));
}

/** The amount times a whole number, such as days. */
export function timesDays(amount: Oere, days: number): Oere {
  return oere(amount * days);
}

/** The sum of amounts. */
export function sumOf(amounts: readonly Oere[]): Oere {
  return oere(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}
