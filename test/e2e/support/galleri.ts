import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export interface RunningGalleri {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Builds the gallery of components with the build settings of the product, and serves it on a free port. */
export async function startGalleri(): Promise<RunningGalleri> {
  const configFile = here('../../../vite.config.ts');
  const root = here('../galleri');
  const outDir = here('../../../test-results/galleri');
  await build({ configFile, root, logLevel: 'error', build: { outDir } });
  const server = await preview({ configFile, root, logLevel: 'error', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('the gallery has no address');
  return { url: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}
