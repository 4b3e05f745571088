import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { modtagPrMail, openDemo, type Demo } from '../../../test/factories/demo.ts';
import { startDemoServer, type TestServer } from '../../../test/factories/server.ts';

const MOST = 6;
let server: TestServer;
let demo: Demo;

beforeAll(async () => {
  server = await startDemoServer('2026-11-20');
  demo = await openDemo(server);
});
afterAll(() => server.close());

/** The statements the server sent to the database for one answer, with BEGIN and COMMIT. */
async function statementsOf(work: () => Promise<{ readonly statusCode: number }>): Promise<readonly string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    expect((await work()).statusCode).toBe(200);
    return query.mock.calls.map(([config]: readonly unknown[]) => (typeof config === 'string' ? config : (config as { text: string }).text));
  } finally {
    query.mockRestore();
  }
}

it.each(['sanne', 'lone', 'birgit', 'erik'] as const)('Min dag of %s takes at most six statements, one of them the session check', async (hvem) => {
  const person = await demo.som(hvem);
  await person.get('min-dag');
  const statements = await statementsOf(() => person.get('min-dag'));
  expect(statements.length).toBeLessThanOrEqual(MOST);
  expect(statements.filter((text) => text.includes('adgang.'))).toEqual(['select * from adgang.aabn_kontekst($1, $2)']);
});

it('Borgeren takes at most six statements, however much is known of the person', async () => {
  const { borgerId } = await modtagPrMail(demo, { navn: 'Meget kendt', dato: '2026-11-10' });
  const sanne = await demo.som('sanne');
  const few = await statementsOf(() => sanne.get(`borgere/${borgerId}`));
  for (let n = 0; n < 20; n += 1) await sanne.kommando('registrer-oenske', { borgerId, tekst: `Ønske ${n}`, dato: '2026-11-11' });
  const many = await statementsOf(() => sanne.get(`borgere/${borgerId}`));
  expect(many).toEqual(few);
  expect(many.length).toBeLessThanOrEqual(MOST);
});
