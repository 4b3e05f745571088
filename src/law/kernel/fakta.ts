import { parseIsoDate, type IsoDate } from './dato.ts';
import type { Oere } from './penge.ts';

/**
 * The shape of the facts a rule reads, as data: one description gives the TypeScript type, the check of facts from outside
 * and the names in "missing". Every field may be absent or null, because a fact may be unknown; unknown is never zero.
 */
export type FactShape =
  | { readonly type: 'date' | 'boolean' | 'integer' | 'oere' | 'text' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'list'; readonly of: FactShape }
  | { readonly type: 'object'; readonly fields: FactFields };

export type FactFields = Readonly<Record<string, FactShape>>;

/** The TypeScript type of a shape. */
export type FactValue<S extends FactShape> = S extends { type: 'date' }
  ? IsoDate
  : S extends { type: 'boolean' }
    ? boolean
    : S extends { type: 'integer' }
      ? number
      : S extends { type: 'oere' }
        ? Oere
        : S extends { type: 'text' }
          ? string
          : S extends { type: 'choice'; options: infer O extends readonly string[] }
            ? O[number]
            : S extends { type: 'list'; of: infer I extends FactShape }
              ? readonly FactValue<I>[]
              : S extends { type: 'object'; fields: infer F extends FactFields }
                ? Facts<F>
                : never;

/** The facts of some fields; `null` is "not known". */
export type Facts<F extends FactFields> = { readonly [K in keyof F]: FactValue<F[K]> | null };

export const date = { type: 'date' } as const;
export const bool = { type: 'boolean' } as const;
export const integer = { type: 'integer' } as const;
export const amount = { type: 'oere' } as const;
export const text = { type: 'text' } as const;

export function choice<const O extends readonly string[]>(...options: O): { type: 'choice'; options: O } {
  return { type: 'choice', options };
}

export function list<const S extends FactShape>(of: S): { type: 'list'; of: S } {
  return { type: 'list', of };
}

export function object<const F extends FactFields>(fields: F): { type: 'object'; fields: F } {
  return { type: 'object', fields };
}

/** Whether a text says anything: an empty reason is no reason. */
export function hasText(value: string | null): value is string {
  return value !== null && value.trim() !== '';
}

/** What was expected where a fact from outside did not fit; `known-name` means that no such fact exists. */
export type Expected = 'list' | 'object' | 'choice' | 'date' | 'boolean' | 'text' | 'count' | 'value' | 'known-name';

/** What was wrong with a fact from outside: its path ("planer[0].fra"), what was expected there, and of which options. */
export interface FactProblem {
  readonly path: string;
  readonly expected: Expected;
  readonly options: readonly string[];
}

/** Reads facts from outside. Unknown names are problems, absent ones become `null`; with a problem every fact is `null`. */
export function readFacts<F extends FactFields>(fields: F, raw: unknown): { facts: Facts<F>; problems: readonly FactProblem[] } {
  const problems: FactProblem[] = [];
  const reading = { path: '', problems };
  const read = readObject(fields, raw, reading);
  const facts = problems.length === 0 ? read : readObject(fields, {}, reading);
  return { facts: facts as Facts<F>, problems };
}

interface Reading {
  readonly path: string;
  readonly problems: FactProblem[];
}

function readValue(shape: FactShape, raw: unknown, reading: Reading): unknown {
  if (raw === undefined || raw === null) return null;
  switch (shape.type) {
    case 'list':
      return readList(shape.of, raw, reading);
    case 'object':
      return readObject(shape.fields, raw, reading);
    case 'choice':
      return typeof raw === 'string' && shape.options.includes(raw) ? raw : reject('choice', reading, shape.options);
    case 'date':
      return readDate(raw) ?? reject('date', reading);
    case 'boolean':
      return typeof raw === 'boolean' ? raw : reject('boolean', reading);
    case 'text':
      return typeof raw === 'string' ? raw : reject('text', reading);
    case 'integer':
      return isCount(raw, MOST_COUNTED) ? raw : reject('count', reading);
    case 'oere':
      return isCount(raw, MOST_OERE) ? raw : reject('count', reading);
  }
}

/** A list holds values; a gap in it is a problem, since "not known" belongs to the fact and not to an item of it. */
function readList(of: FactShape, raw: unknown, reading: Reading): unknown {
  if (!Array.isArray(raw)) return reject('list', reading);
  return raw.map((item: unknown, index) => {
    const at = { ...reading, path: `${reading.path}[${index}]` };
    return item === null || item === undefined ? reject('value', at) : readValue(of, item, at);
  });
}

function readObject(fields: FactFields, raw: unknown, reading: Reading): unknown {
  if (typeof raw !== 'object' || Array.isArray(raw) || raw === null) return reject('object', reading);
  const given = new Map<string, unknown>(Object.entries(raw));
  const at = (name: string): string => (reading.path === '' ? name : `${reading.path}.${name}`);
  for (const name of given.keys()) {
    if (!Object.hasOwn(fields, name)) reject('known-name', { ...reading, path: at(name) }, Object.keys(fields));
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, shape]) => [name, readValue(shape, given.get(name), { ...reading, path: at(name) })]),
  );
}

/** Dates from outside stay within three centuries, so that no sum of dates leaves the calendar. */
function readDate(raw: unknown): IsoDate | null {
  const read = typeof raw === 'string' ? parseIsoDate(raw) : null;
  return read !== null && read >= '1900-01-01' && read <= '2199-12-31' ? read : null;
}

const MOST_COUNTED = 100_000;
const MOST_OERE = 1_000_000_000_000;

function isCount(raw: unknown, most: number): boolean {
  return Number.isSafeInteger(raw) && Number(raw) >= 0 && Number(raw) <= most;
}

function reject(expected: Expected, { path, problems }: Reading, options: readonly string[] = []): null {
  problems.push({ path, expected, options });
  return null;
}
