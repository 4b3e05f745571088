import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { preview } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const PAGES = { galleri: here('../galleri'), web: here('../../../src/web') } as const;

export interface RunningPages {
  readonly url: string;
  readonly outDir: string;
  readonly stop: () => Promise<void>;
}

/** Builds the product, or the gallery of its components, with the product's build settings, and serves it on a free port. */
export async function startPages(which: keyof typeof PAGES): Promise<RunningPages> {
  const configFile = here('../../../vite.config.ts');
  const root = PAGES[which];
  const outDir = here(`../../../test-results/${which}`);
  await buildFor(root, outDir);
  const server = await preview({ configFile, root, logLevel: 'error', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('the pages have no address');
  return { url: `http://127.0.0.1:${address.port}`, outDir, stop: () => server.close() };
}

/** In a process of its own, for a build inside a test run would be one for testing, not the one people get. */
async function buildFor(root: string, outDir: string): Promise<void> {
  const args = [here('../../../node_modules/vite/bin/vite.js'), 'build', root, '--config', here('../../../vite.config.ts'), '--outDir', outDir, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } });
}
