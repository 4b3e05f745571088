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

/** What was wrong with a fact from outside: its path, and what was expected there. */
export interface FactProblem {
  readonly path: string;
  readonly expected: string;
}

/** Reads facts from outside. Unknown names are problems, absent ones become `null`. */
export function readFacts<F extends FactFields>(fields: F, raw: unknown): { facts: Facts<F>; problems: readonly FactProblem[] } {
  const problems: FactProblem[] = [];
  const facts = readValue({ type: 'object', fields }, raw, { path: '', problems }) ?? readValue({ type: 'object', fields }, {}, { path: '', problems });
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
      if (!Array.isArray(raw)) return reject('list', reading);
      return raw.map((item, index) => readValue(shape.of, item, { ...reading, path: `${reading.path}[${index}]` }));
    case 'object':
      return readObject(shape.fields, raw, reading);
    case 'choice':
      return typeof raw === 'string' && shape.options.includes(raw) ? raw : reject(shape.options.join(' | '), reading);
    case 'date':
      return (typeof raw === 'string' ? parseIsoDate(raw) : null) ?? reject('YYYY-MM-DD', reading);
    case 'boolean':
      return typeof raw === 'boolean' ? raw : reject('true | false', reading);
    case 'text':
      return typeof raw === 'string' ? raw : reject('text', reading);
    case 'integer':
    case 'oere':
      return Number.isSafeInteger(raw) ? raw : reject('whole number', reading);
  }
}

function readObject(fields: FactFields, raw: unknown, reading: Reading): unknown {
  if (typeof raw !== 'object' || Array.isArray(raw) || raw === null) return reject('object', reading);
  const given = new Map<string, unknown>(Object.entries(raw));
  const at = (name: string) => (reading.path === '' ? name : `${reading.path}.${name}`);
  for (const name of given.keys()) if (!Object.hasOwn(fields, name)) reject('no such fact', { ...reading, path: at(name) });
  return Object.fromEntries(
    Object.entries(fields).map(([name, shape]) => [name, readValue(shape, given.get(name), { ...reading, path: at(name) })]),
  );
}

function reject(expected: string, { path, problems }: Reading): null {
  problems.push({ path, expected });
  return null;
}
