/** A JSON Schema, as far as a break can show in it. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean; readonly schema?: Schema }[];
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>>;
}

/** An OpenAPI description, as far as a break can show in it. */
export interface Openapi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Who reads the schema decides what breaks them: a caller who sends less, or one who is answered less. */
type Direction = 'request' | 'response';

interface Pair {
  readonly before: Schema | undefined;
  readonly after: Schema | undefined;
  readonly at: string;
  readonly direction: Direction;
}

/** What in the newer description would break a program written against the older: one line each, where and what. */
export function breakingChanges(before: Openapi, after: Openapi): readonly string[] {
  return Object.entries(before.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const at = `${method.toUpperCase()} ${path}`;
      const now = after.paths[path]?.[method];
      return now ? operationBreaks(operation, now, at) : [`${at}: is gone`];
    }),
  );
}

function operationBreaks(before: Operation, after: Operation, at: string): readonly string[] {
  const body = schemaBreaks({ before: jsonOf(before.requestBody), after: jsonOf(after.requestBody), at: `${at} body`, direction: 'request' });
  const answers = Object.entries(before.responses ?? {}).flatMap(([status, response]) =>
    schemaBreaks({ before: jsonOf(response), after: jsonOf(after.responses?.[status]), at: `${at} ${status}`, direction: 'response' }),
  );
  return [...parameterBreaks(before, after, at), ...body, ...answers];
}

function parameterBreaks({ parameters: before = [] }: Operation, { parameters: after = [] }: Operation, at: string): readonly string[] {
  const known = new Set(before.map(({ name }) => name));
  const gone = before.filter(({ name }) => !after.some((now) => now.name === name)).map(({ name }) => `${at}: parameter ${name} is gone`);
  const asked = after.filter(({ name, required }) => required === true && !known.has(name)).map(({ name }) => `${at}: parameter ${name} is new and required`);
  return [...gone, ...asked];
}

function jsonOf(holder: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> } | undefined): Schema | undefined {
  return Object.values(holder?.content ?? {})[0]?.schema;
}

function schemaBreaks({ before, after, at, direction }: Pair): readonly string[] {
  if (!before) return after && direction === 'request' ? [`${at}: is new`] : [];
  if (!after) return [`${at}: is gone`];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isChoice(before) || isChoice(after)) return choiceBreaks({ before, after, at, direction });
  const type = before.type === after.type ? [] : [`${at}: was ${String(before.type ?? 'anything')}, is ${String(after.type ?? 'anything')}`];
  const items = before.items ? schemaBreaks({ before: before.items, after: after.items, at: `${at}[]`, direction }) : [];
  return [...type, ...enumBreaks({ before, after, at, direction }), ...propertyBreaks({ before, after, at, direction }), ...items];
}

function isChoice({ anyOf, type }: Schema): boolean {
  return anyOf !== undefined || (type !== undefined && typeof type !== 'string');
}

/** The shapes a value may have: `type: [string, null]` is written for a choice of two. */
function ways(schema: Schema | undefined): readonly Schema[] {
  if (!schema) return [];
  if (schema.anyOf) return schema.anyOf;
  return typeof schema.type === 'string' || schema.type === undefined ? [schema] : schema.type.map((type) => ({ ...schema, type }));
}

/** Of a choice, each way that was open must still be: it is compared with the way most like it. */
function choiceBreaks({ before, after, at, direction }: Pair): readonly string[] {
  const [given, taken] = direction === 'request' ? [ways(before), ways(after)] : [ways(after), ways(before)];
  return given.flatMap((way) => {
    const tries = taken.map((other) =>
      direction === 'request' ? schemaBreaks({ before: way, after: other, at, direction }) : schemaBreaks({ before: other, after: way, at, direction }),
    );
    return tries.sort((a, b) => a.length - b.length)[0] ?? [`${at}: a way is gone`];
  });
}

function enumBreaks({ before, after, at, direction }: Pair): readonly string[] {
  const [old, now] = [before?.enum, after?.enum];
  if (direction === 'response') return [];
  if (!now) return [];
  if (!old) return [`${at}: takes only some values now`];
  return old.filter((value) => !now.includes(value)).map((value) => `${at}: no longer takes ${String(value)}`);
}

function propertyBreaks({ before, after, at, direction }: Pair): readonly string[] {
  const [old, now] = [before?.properties ?? {}, after?.properties ?? {}];
  const kept = Object.keys(old).flatMap((name) => {
    if (!now[name]) return [`${at}.${name}: is gone`];
    return schemaBreaks({ before: old[name], after: now[name], at: `${at}.${name}`, direction });
  });
  const required = (schema: Schema | undefined): readonly string[] => schema?.required ?? [];
  const changed =
    direction === 'request'
      ? required(after).filter((name) => !required(before).includes(name)).map((name) => `${at}.${name}: is required now`)
      : required(before).filter((name) => name in now && !required(after).includes(name)).map((name) => `${at}.${name}: may be missing now`);
  return [...kept, ...changed];
}
