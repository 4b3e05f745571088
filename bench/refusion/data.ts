import { writeFileSync } from 'node:fs';
import { isoDate, toDayNumber, toIsoDate, type DayNumber } from '../../src/law/kernel/dato.ts';
import { RUNNING, UDELADT, type OpholdColumns } from '../../src/law/sel/p177-refusion/ophold.ts';

export const STAYS = 1_000_000;
export const PERSONS = 50_000;
export const GIVEN_DAY = isoDate('2026-11-20');

const FIRST = toDayNumber(isoDate('2022-01-01'));
const LAST = toDayNumber(GIVEN_DAY);
const LONGEST = 60;

/** The same numbers on every machine: a linear congruential generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A million stays of fifty thousand persons over five years, many of them overlapping, one in twenty left out, some running, in no order. */
export function makeStays(): OpholdColumns {
  const next = numbers(20_261_120);
  const upTo = (n: number): number => Math.floor(next() * n);
  const rows = Array.from({ length: STAYS }, () => {
    const indskrevet = FIRST + upTo(LAST - FIRST);
    const udskrevet = next() < 0.01 ? RUNNING : Math.min(LAST + 1, indskrevet + upTo(LONGEST));
    return { person: upTo(PERSONS), indskrevet, udskrevet, udeladt: next() < 0.05 ? UDELADT.andenType : UDELADT.nej };
  });
  return {
    count: STAYS,
    person: Int32Array.from(rows, ({ person }) => person),
    indskrevet: Int32Array.from(rows, ({ indskrevet }) => indskrevet),
    udskrevet: Int32Array.from(rows, ({ udskrevet }) => udskrevet),
    udeladt: Uint8Array.from(rows, ({ udeladt }) => udeladt),
  };
}

/** The stays as the file that people have, separated by semicolons. */
export function writeStays({ count, person, indskrevet, udskrevet, udeladt }: OpholdColumns, path: string): void {
  const dates = new Map<number, string>();
  const date = (day: number): string => {
    const text = dates.get(day) ?? toIsoDate(day as DayNumber);
    dates.set(day, text);
    return text;
  };
  const lines = ['borger;ophold;boform;type;indskrevet;udskrevet;takst;egenbetaling;tilbudsportal'];
  for (let stay = 0; stay < count; stay++) {
    const end = udskrevet[stay] ?? RUNNING;
    const type = udeladt[stay] === UDELADT.nej ? '110' : 'natcafe';
    lines.push(`B${100_000 + (person[stay] ?? 0)};O${stay};Boform ${stay % 70};${type};${date(indskrevet[stay] ?? 0)};${end === RUNNING ? '' : date(end)};${1200 + (stay % 600)},${10 + (stay % 90)};93,00;ja`);
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
}
