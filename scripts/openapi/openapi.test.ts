import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { breakingChanges, type Openapi } from './breaking.ts';
import { generateOpenapi, SNAPSHOT } from './generate.ts';

describe('the committed description of the API', () => {
  it('is what the routes say: after a change run npm run openapi', async () => {
    expect(JSON.parse(await readFile(SNAPSHOT, 'utf8'))).toEqual(JSON.parse(await generateOpenapi()));
  });

  it('says of every route which problem document it may answer', async () => {
    const { paths } = JSON.parse(await generateOpenapi()) as Openapi;
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(30);
    expect(operations.filter(({ responses }) => responses?.['default'] === undefined)).toEqual([]);
  });
});

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const BODY = { type: 'object', properties: { navn: { type: 'string' }, art: { type: 'string', enum: ['a', 'b'] } }, required: ['navn'] };
const ANSWER = { type: 'object', properties: { id: { type: 'string' }, dato: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, required: ['id', 'dato'] };
const api = (body: object, answer: object, parameters: object[] = []): Openapi =>
  ({ paths: { '/x': { post: { requestBody: json(body), parameters, responses: { 200: json(answer) } } } } }) as Openapi;
const before = api(BODY, ANSWER);

describe('a change of the API', () => {
  const HARMLESS: readonly (readonly [string, Openapi])[] = [
    ['nothing', before],
    ['a new route', { paths: { ...before.paths, '/y': { get: {} } } }],
    ['a new optional field to send', api({ ...BODY, properties: { ...BODY.properties, ny: { type: 'string' } } }, ANSWER)],
    ['a new value one may send', api({ ...BODY, properties: { ...BODY.properties, art: { type: 'string', enum: ['a', 'b', 'c'] } } }, ANSWER)],
    ['a field that need no longer be sent', api({ ...BODY, required: [] }, ANSWER)],
    ['a new field in the answer', api(BODY, { ...ANSWER, properties: { ...ANSWER.properties, ny: { type: 'string' } } })],
    ['a choice written shorter', api(BODY, { ...ANSWER, properties: { ...ANSWER.properties, dato: { type: ['string', 'null'] } } })],
    ['an answer that is never null any more', api(BODY, { ...ANSWER, properties: { ...ANSWER.properties, dato: { type: 'string' } } })],
  ];
  it.each(HARMLESS)('%s breaks no one', (_, after) => {
    expect(breakingChanges(before, after)).toEqual([]);
  });

  const BREAKING: readonly (readonly [string, Openapi, string])[] = [
    ['a route that is gone', { paths: {} }, 'POST /x: is gone'],
    ['a field that must now be sent', api({ ...BODY, required: ['navn', 'art'] }, ANSWER), 'POST /x body.art: is required now'],
    ['a value no longer taken', api({ ...BODY, properties: { ...BODY.properties, art: { type: 'string', enum: ['a'] } } }, ANSWER), 'POST /x body.art: no longer takes b'],
    ['a field of another type', api({ ...BODY, properties: { ...BODY.properties, navn: { type: 'integer' } } }, ANSWER), 'POST /x body.navn: was string, is integer'],
    ['a field gone from the answer', api(BODY, { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] }), 'POST /x 200.dato: is gone'],
    ['a field that may now be missing', api(BODY, { ...ANSWER, required: ['id'] }), 'POST /x 200.dato: may be missing now'],
    [
      'an answer that may now be null',
      api(BODY, { ...ANSWER, properties: { ...ANSWER.properties, id: { anyOf: [{ type: 'string' }, { type: 'null' }] } } }),
      'POST /x 200.id: was string, is null',
    ],
    [
      'the same, written shorter',
      api(BODY, { ...ANSWER, properties: { ...ANSWER.properties, id: { type: ['string', 'null'] } } }),
      'POST /x 200.id: was string, is null',
    ],
    ['a new required parameter', api(BODY, ANSWER, [{ name: 'vej', required: true }]), 'POST /x: parameter vej is new and required'],
  ];
  it.each(BREAKING)('%s is told', (_, after, told) => {
    expect(breakingChanges(before, after)).toEqual([told]);
  });
});
