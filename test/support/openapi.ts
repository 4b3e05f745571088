import type {} from '@fastify/swagger';
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import type { FastifyInstance } from 'fastify';

/** A JSON Schema as the description of the API writes it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

/** One thing the API does. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** The address with its parameters in braces. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: JsonSchema | null;
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

/** Every operation the server describes. */
export function operationsOf(app: FastifyInstance): readonly Operation[] {
  const { paths } = app.swagger() as unknown as { paths: Record<string, Record<string, Described>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase() as Operation['method'],
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema ?? null,
    })),
  );
}

/** Values to use for fields of these names, wherever they occur. */
export type Known = Readonly<Record<string, unknown>>;

/** A value that the schema takes. Required fields only, unless `all`. */
export function sample(schema: JsonSchema, known: Known = {}, all = false): unknown {
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {}, known, all);
  if (type === 'array') return [sample(schema.items ?? {}, known, all)];
  if (type === 'object') return sampleObject(schema, known, all);
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.max(0, schema.minimum ?? 0);
  return sampleText(schema);
}

function sampleObject({ properties = {}, required = [] }: JsonSchema, known: Known, all: boolean): Record<string, unknown> {
  const names = Object.keys(properties).filter((name) => all || required.includes(name));
  return Object.fromEntries(names.map((name) => [name, name in known ? known[name] : sample(properties[name] ?? {}, known, all)]));
}

function sampleText({ format, pattern, minLength = 1 }: JsonSchema): string {
  const digits = /^\^\\d\{(\d+)(?:,\d+)?\}\$$/.exec(pattern ?? '');
  if (format === 'byte') return 'eHh4eA==';
  if (digits) return '1'.repeat(Number(digits[1]));
  if (format === 'uuid') return uuidv7();
  if (format === 'date') return '2026-11-01';
  if (pattern?.includes('K[1-4]')) return '2026K1';
  if (pattern?.includes('-(0[1-9]')) return '2026-10';
  if (pattern?.includes(':[0-5]')) return '10:30';
  return 'x'.repeat(minLength);
}

/** The address of an operation with its parameters filled in: the required ones, or `all`. */
export function addressOf({ path, parameters }: Operation, known: Known = {}, all = false): string {
  const value = ({ name, schema }: Parameter): string => encodeURIComponent(String(name in known ? known[name] : sample(schema, known)));
  const inPath = parameters.filter((parameter) => parameter.in === 'path').reduce((text, parameter) => text.replace(`{${parameter.name}}`, value(parameter)), path);
  const query = parameters.filter((parameter) => parameter.in === 'query' && (all || parameter.required === true));
  return query.length === 0 ? inPath : `${inPath}?${query.map((parameter) => `${parameter.name}=${value(parameter)}`).join('&')}`;
}

const TEXTS = ['x', 'Æblegrød å', 'Åse-Marie O’Neill', '😀', '\uD800', '\u202E', "';--", 'a\n\tb', '%_\\', '\u0001', 'x'.repeat(150), '101075-1234', '0101901234', '610101-1234'];
const DAYS = ['1850-01-01', '1899-12-31', '2016-02-29', '2023-09-30', '2023-10-01', '2026-11-10', '2026-11-11', '2026-11-19', '2026-11-20', '2026-11-21', '2026-12-31', '2199-12-31'];

/** Any value that the schema takes; a field of a known name is mostly the known value, so that what is asked about exists. */
export function anyOf(schema: JsonSchema, known: Known = {}): fc.Arbitrary<unknown> {
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((way) => anyOf(way, known)));
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((one: string) => anyOf({ ...schema, type: one }, known)));
  if (type === 'array') return fc.array(anyOf(schema.items ?? {}, known), { maxLength: 3 });
  if (type === 'object') return anyObject(schema, known);
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'integer' || type === 'number') return fc.constantFrom(schema.minimum ?? 0, 1, 93, 366);
  return anyText(schema);
}

function anyObject({ properties = {}, required = [] }: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).filter(([name]) => name !== 'set');
  const values = fields.map(([name, schema]) => {
    const any = anyOf(schema, known);
    return [name, name in known ? fc.oneof({ weight: 9, arbitrary: fc.constant(known[name]) }, { weight: 1, arbitrary: any }) : any] as const;
  });
  return fc.record(Object.fromEntries(values), { requiredKeys: fields.map(([name]) => name).filter((name) => required.includes(name)) });
}

function anyText(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.format === 'date') return fc.constantFrom(...DAYS);
  if (schema.format === 'uuid') return fc.uuid({ version: 7 });
  const fixed = sampleText(schema);
  return /^x+$/.test(fixed) ? fc.constantFrom(...TEXTS) : fc.constant(fixed);
}
