import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { serializerCompiler } from './serialize.ts';

const compile = (schema: z.ZodType) => serializerCompiler({ schema, method: 'GET', url: '/', httpStatus: '200' });
const written = (schema: z.ZodType, value: unknown): unknown => JSON.parse(compile(schema)(value));

describe('an answer', () => {
  it('holds what its schema names and nothing else, however deep', () => {
    const schema = z.object({ id: z.string(), identitet: z.array(z.object({ art: z.enum(['cpr']), dato: z.string().nullable() })), til: z.object({ a: z.int() }).nullable() });
    const row = { art: 'cpr', dato: null, cpr: 'sealed' };
    expect(written(schema, { id: 'x', cpr: 'sealed', identitet: [row, row], til: { a: 1, cpr: 'sealed' } })).toEqual({
      id: 'x', identitet: [{ art: 'cpr', dato: null }, { art: 'cpr', dato: null }], til: { a: 1 },
    });
  });

  it('leaves out what is optional and not there, and keeps null', () => {
    const schema = z.object({ a: z.string().optional(), b: z.object({ c: z.int() }).nullish() });
    expect(written(schema, { a: undefined, b: null })).toEqual({ b: null });
    expect(written(schema, {})).toEqual({});
  });

  it('of several shapes is written as the one it has', () => {
    const schema = z.union([z.object({ art: z.literal('a'), x: z.int() }), z.object({ art: z.literal('b'), y: z.int() })]);
    expect(written(schema, { art: 'b', x: 1, y: 2 })).toEqual({ art: 'b', y: 2 });
  });

  it('passes on values without a shape of their own', () => {
    const schema = z.object({ params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])), outcome: z.unknown(), liste: z.array(z.string()) });
    const value = { params: { a: 1, b: null }, outcome: { kind: 'decided', value: [1] }, liste: ['x'] };
    expect(written(schema, value)).toEqual(value);
  });
});
