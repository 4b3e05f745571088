/** `udskrevet` of a stay that still runs. */
export const RUNNING = 0x7fff_ffff;

/** Why a stay is left out before anything is counted; 0 is a stay that counts. */
export const UDELADT = { nej: 0, andenType: 1, ikkeTilbudsportalen: 2 } as const;

/**
 * The stays of many persons, column by column, in input order. Dates are day numbers; a stay holds the nights
 * [indskrevet, udskrevet). Persons are whole numbers from 0.
 */
export interface OpholdColumns {
  readonly count: number;
  readonly person: Int32Array;
  readonly indskrevet: Int32Array;
  /** Day of discharge, or `RUNNING`. */
  readonly udskrevet: Int32Array;
  /** One of `UDELADT`. */
  readonly udeladt: Uint8Array;
}

/** Stays by person, then by day of admission, then by input order. Those left out may stand among them or be gone. */
export interface ArrangedStays {
  readonly count: number;
  /** The place of each in the input; `null` where the input stands so already. */
  readonly stay: Int32Array | null;
  readonly person: Int32Array;
  readonly indskrevet: Int32Array;
  readonly udskrevet: Int32Array;
  readonly udeladt: Uint8Array;
}

/** Puts stays in order: two stable counting sorts, and nothing at all where they stand so already. */
export function arrangeStays(columns: OpholdColumns): ArrangedStays {
  const { person, indskrevet, udskrevet } = columns;
  if (isArranged(columns)) return { ...columns, stay: null };
  const stay = sortStable(sortStable(staysThatCount(columns), indskrevet), person);
  return {
    count: stay.length,
    stay,
    person: gather(person, stay),
    indskrevet: gather(indskrevet, stay),
    udskrevet: gather(udskrevet, stay),
    udeladt: new Uint8Array(stay.length),
  };
}

function isArranged({ count, person, indskrevet, udeladt }: OpholdColumns): boolean {
  let previousPerson = BEFORE_ALL_PERSONS;
  let previousDay = 0;
  for (let stay = 0; stay < count; stay++) {
    if (udeladt[stay] !== UDELADT.nej) continue;
    const thisPerson = person[stay] as number;
    const day = indskrevet[stay] as number;
    if (thisPerson < previousPerson || (thisPerson === previousPerson && day < previousDay)) return false;
    previousPerson = thisPerson;
    previousDay = day;
  }
  return true;
}

const BEFORE_ALL_PERSONS = -1;

function staysThatCount({ count, udeladt }: OpholdColumns): Int32Array {
  const kept = new Int32Array(count);
  let length = 0;
  for (let stay = 0; stay < count; stay++) if (udeladt[stay] === UDELADT.nej) kept[length++] = stay;
  return kept.subarray(0, length);
}

function gather(column: Int32Array, stays: Int32Array): Int32Array {
  const gathered = new Int32Array(stays.length);
  for (let at = 0; at < stays.length; at++) gathered[at] = column[stays[at] as number] as number;
  return gathered;
}

/** The stays by ascending key; those of equal key stay in the order they had. */
function sortStable(stays: Int32Array, keys: Int32Array): Int32Array {
  const { least, places } = firstPlaces(stays, keys);
  const sorted = new Int32Array(stays.length);
  for (let at = 0; at < stays.length; at++) {
    const stay = stays[at] as number;
    const slot = (keys[stay] as number) - least;
    const place = places[slot] as number;
    sorted[place] = stay;
    places[slot] = place + 1;
  }
  return sorted;
}

/** Where the first stay of each key goes, by key less the least key. */
function firstPlaces(stays: Int32Array, keys: Int32Array): { least: number; places: Int32Array } {
  let least = keys[stays[0] as number] as number;
  let most = least;
  for (let at = 1; at < stays.length; at++) {
    const key = keys[stays[at] as number] as number;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  const places = new Int32Array(most - least + 2);
  for (let at = 0; at < stays.length; at++) {
    const slot = (keys[stays[at] as number] as number) - least + 1;
    places[slot] = (places[slot] as number) + 1;
  }
  for (let slot = 1; slot < places.length; slot++) places[slot] = (places[slot] as number) + (places[slot - 1] as number);
  return { least, places };
}
