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

/**
 * Stays by person, then by day of admission, then by input order. A stay stands at the same index of every array, the next
 * one `step` further on.
 */
export interface ArrangedStays {
  /** How many stays there are up to the last one of each person, the persons before her included. */
  readonly ends: ArrayLike<number>;
  readonly step: number;
  readonly indskrevet: Int32Array;
  readonly udskrevet: Int32Array;
  /** The place of each stay in the input; `null` where it is the index. */
  readonly place: Int32Array | null;
  /** `null` where those left out are gone. */
  readonly udeladt: Uint8Array | null;
}

/** Puts stays in order: by two stable counting sorts, and as they stand where they are in order already. */
export function arrangeStays(columns: OpholdColumns): ArrangedStays {
  const ends = endsOfPersons(columns);
  return ends === null ? sortStays(columns) : { ...columns, ends, step: 1, place: null };
}

/** Where the stays of each person end, or `null` if they are not in order. */
function endsOfPersons(columns: OpholdColumns): readonly number[] | null {
  const { count, person } = columns;
  const ends: number[] = [];
  for (let begin = 0; begin < count; ) {
    const end = endOfOrder(columns, begin);
    if (end < count && (person[end] as number) <= (person[begin] as number)) return null;
    ends.push(end);
    begin = end;
  }
  return ends;
}

/** How far the stays of the person who stands at `begin` go on by day of admission. */
function endOfOrder({ count, person, indskrevet }: OpholdColumns, begin: number): number {
  const own = person[begin];
  let day = indskrevet[begin] as number;
  let stay = begin + 1;
  for (; stay < count && person[stay] === own; stay++) {
    const next = indskrevet[stay] as number;
    if (next < day) break;
    day = next;
  }
  return stay;
}

/**
 * A row holds a stay side by side, since a million stays in any order lie far apart in columns. Four numbers wide, so that none
 * lies across two cache lines.
 */
const ROW = { indskrevet: 0, udskrevet: 1, place: 2, person: 3, width: 4 } as const;

function sortStays(columns: OpholdColumns): ArrangedStays {
  const persons = slotsOf(columns, columns.person);
  const rows = rowsByPerson(rowsByDay(columns, slotsOf(columns, columns.indskrevet)), persons);
  return {
    // Each person's next slot is by now the first one of the person after.
    ends: persons.next,
    step: ROW.width,
    indskrevet: rows.subarray(ROW.indskrevet),
    udskrevet: rows.subarray(ROW.udskrevet),
    place: rows.subarray(ROW.place),
    udeladt: null,
  };
}

function rowsByDay({ count, person, indskrevet, udskrevet, udeladt }: OpholdColumns, { least, next, total }: Slots): Int32Array {
  const rows = new Int32Array(total * ROW.width);
  for (let stay = 0; stay < count; stay++) {
    if (udeladt[stay] !== UDELADT.nej) continue;
    const day = indskrevet[stay] as number;
    const slot = next[day - least] as number;
    next[day - least] = slot + 1;
    const row = slot * ROW.width;
    rows[row + ROW.indskrevet] = day;
    rows[row + ROW.udskrevet] = udskrevet[stay] as number;
    rows[row + ROW.place] = stay;
    rows[row + ROW.person] = person[stay] as number;
  }
  return rows;
}

function rowsByPerson(byDay: Int32Array, { least, next, total }: Slots): Int32Array {
  const rows = new Int32Array(total * ROW.width);
  for (let from = 0; from < byDay.length; from += ROW.width) {
    const person = byDay[from + ROW.person] as number;
    const slot = next[person - least] as number;
    next[person - least] = slot + 1;
    const row = slot * ROW.width;
    rows[row + ROW.indskrevet] = byDay[from + ROW.indskrevet] as number;
    rows[row + ROW.udskrevet] = byDay[from + ROW.udskrevet] as number;
    rows[row + ROW.place] = byDay[from + ROW.place] as number;
    rows[row + ROW.person] = person;
  }
  return rows;
}

/** Where a counting sort puts the next stay of each key, by key less the least key; those of a lesser key come first. */
interface Slots {
  readonly least: number;
  readonly next: Int32Array;
  /** How many stays there are to put. */
  readonly total: number;
}

function slotsOf({ count, udeladt }: OpholdColumns, keys: Int32Array): Slots {
  const { least, most } = rangeOf(keys, count);
  const next = new Int32Array(most - least + 1);
  for (let stay = 0; stay < count; stay++) {
    if (udeladt[stay] !== UDELADT.nej) continue;
    const slot = (keys[stay] as number) - least;
    next[slot] = (next[slot] as number) + 1;
  }
  return { least, next, total: toFirstSlots(next) };
}

function rangeOf(keys: Int32Array, count: number): { least: number; most: number } {
  let least = keys[0] as number;
  let most = least;
  for (let stay = 1; stay < count; stay++) {
    const key = keys[stay] as number;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  return { least, most };
}

/** Turns how many there are of each key into the first slot of each, and gives how many there are in all. */
function toFirstSlots(counts: Int32Array): number {
  let total = 0;
  for (let key = 0; key < counts.length; key++) {
    const own = counts[key] as number;
    counts[key] = total;
    total += own;
  }
  return total;
}
