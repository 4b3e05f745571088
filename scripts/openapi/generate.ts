import type {} from '@fastify/swagger';
import { join } from 'node:path';
import { buildApp } from '../../src/server/app.ts';
import type { Deps } from '../../src/server/deps.ts';

/** The committed description of the API. */
export const SNAPSHOT = join(import.meta.dirname, '../../docs/openapi.json');

/** The description as the routes give it now, as text to commit: no database or key is touched by describing. */
export async function generateOpenapi(): Promise<string> {
  const app = await buildApp({ deps: {} as Deps, publicUrl: 'http://localhost' });
  try {
    await app.ready();
    return `${JSON.stringify(app.swagger(), null, 1)}\n`;
  } finally {
    await app.close();
  }
}
