import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { buildInto } from './web.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export interface RunningPages {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Builds the gallery of components with the product's build settings, and serves it on a free port. */
export async function startGalleri(): Promise<RunningPages> {
  const configFile = here('../../../vite.config.ts');
  const root = here('../galleri');
  const outDir = here('../../../test-results/galleri');
  await buildInto(root, outDir);
  const server = await preview({ configFile, root, logLevel: 'error', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('the pages have no address');
  return { url: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}
