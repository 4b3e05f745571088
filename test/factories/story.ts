import { afterAll } from 'vitest';
import type { TestDatabase } from '../support/database.ts';
import { openDemo, type Demo, type Hvem } from './demo.ts';
import { startDemoServer, type Person, type TestServer } from './server.ts';

/** Where a story is set. */
export interface Scene {
  readonly database: TestDatabase;
  readonly server: TestServer;
  readonly demo: Demo;
}

/**
 * The demo as of a day, on a database of the test file's own, with those who act signed in by their names. Ask for it once, at
 * the head of the file; it is closed after the last test.
 */
export async function demoStory<Who extends Hvem>(day: string, ...who: readonly Who[]): Promise<Scene & Readonly<Record<Who, Person>>> {
  const server = await startDemoServer(day);
  afterAll(() => server.close());
  const demo = await openDemo(server);
  const signedIn = await Promise.all(who.map(async (name) => [name, await demo.som(name)] as const));
  return { database: server.database, server, demo, ...(Object.fromEntries(signedIn) as Record<Who, Person>) };
}
