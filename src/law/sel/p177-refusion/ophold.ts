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
 * The stays that are counted, by person, then by day of admission, then by input order; those left out are gone. A stay stands
 * at the same index of every column.
 */
export interface ArrangedOphold {
  readonly indskrevet: Int32Array;
  /** Day of discharge, or `RUNNING`. */
  readonly udskrevet: Int32Array;
  /** How many stays there are up to the last one of each person, the persons before her included. */
  readonly ends: Int32Array;
  /** The way back: where each stay stands in the input. */
  readonly place: Int32Array;
  readonly input: OpholdColumns;
}

/** Puts stays in the order they are counted in, by two stable counting sorts: one by day, then one by person. */
export function arrangeOphold(columns: OpholdColumns): ArrangedOphold {
  const persons = slotsOf(columns, columns.person);
  const rows = rowsByPerson(rowsByDay(columns, slotsOf(columns, columns.indskrevet)), persons);
  return {
    indskrevet: columnOf(rows, ROW.indskrevet),
    udskrevet: columnOf(rows, ROW.udskrevet),
    // Each person's next slot is by now the first one of the person after.
    ends: persons.next,
    place: columnOf(rows, ROW.place),
    input: columns,
  };
}

/**
 * While they are sorted a row holds a stay side by side, since a million stays in any order lie far apart in columns. Four
 * numbers wide, so that none lies across two cache lines.
 */
const ROW = { indskrevet: 0, udskrevet: 1, place: 2, person: 3, width: 4 } as const;

function columnOf(rows: Int32Array, field: number): Int32Array {
  const column = new Int32Array(rows.length / ROW.width);
  for (let at = 0, from = field; at < column.length; at++, from += ROW.width) column[at] = rows[from] as number;
  return column;
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
  let least = keys[0] ?? 0;
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
