import type { FastifySerializerCompiler } from 'fastify';
import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import { z } from 'zod';

type Pick = (value: unknown) => unknown;

/**
 * Writes an answer as JSON: what its schema names and nothing else, so that what a row holds beside it (a sealed CPR number) never
 * leaves. The values are not checked again: the compiler did that, and a test holds every answer to its schema.
 */
export const serializerCompiler: FastifySerializerCompiler<$ZodType> = ({ schema }) => {
  const pick = pickerOf(schema);
  return (data) => JSON.stringify(pick(data));
};

const AS_IT_IS: Pick = (value) => value;
const LEAVES = new Set(['string', 'number', 'int', 'boolean', 'null', 'enum', 'literal', 'record', 'unknown']);

function pickerOf(type: $ZodType): Pick {
  const { def } = (type as $ZodTypes)._zod;
  if (LEAVES.has(def.type)) return AS_IT_IS;
  if (def.type === 'array') return arrayPicker(pickerOf(def.element));
  if (def.type === 'object') return objectPicker(def.shape);
  if (def.type === 'nullable' || def.type === 'optional') return nullPicker(pickerOf(def.innerType));
  if (def.type === 'union' && def.options.every((option) => pickerOf(option) === AS_IT_IS)) return AS_IT_IS;
  // Which of several shapes a value has, only the schema can tell.
  return (value) => z.parse(type, value);
}

function arrayPicker(pick: Pick): Pick {
  if (pick === AS_IT_IS) return AS_IT_IS;
  return (value) => (Array.isArray(value) ? value.map(pick) : value);
}

function nullPicker(pick: Pick): Pick {
  if (pick === AS_IT_IS) return AS_IT_IS;
  return (value) => (value === null || value === undefined ? value : pick(value));
}

function objectPicker(shape: Readonly<Record<string, $ZodType>>): Pick {
  const fields = Object.entries(shape).map(([name, type]) => [name, pickerOf(type)] as const);
  return (value) => {
    const source = value as Readonly<Record<string, unknown>>;
    const picked: Record<string, unknown> = {};
    for (const [name, pick] of fields) if (source[name] !== undefined) picked[name] = pick(source[name]);
    return picked;
  };
}
