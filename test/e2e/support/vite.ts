import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { preview } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const VITE = here('../../../node_modules/vite/bin/vite.js');

export interface RunningPages {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Builds the gallery of components with the product's build settings, in a folder of its own, and serves it on a free port. */
export async function startGalleri(): Promise<RunningPages> {
  const configFile = here('../../../vite.config.ts');
  const root = here('../galleri');
  const outDir = mkdtempSync(join(tmpdir(), 'hjemvej-galleri-'));
  await buildInto(root, { configFile, outDir });
  const server = await preview({ configFile, root, logLevel: 'error', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('the pages have no address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** In a process of its own, for a build inside a test run would be one for testing, not the one people get. */
async function buildInto(root: string, { configFile, outDir }: { readonly configFile: string; readonly outDir: string }): Promise<void> {
  const args = [VITE, 'build', root, '--config', configFile, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } });
}
