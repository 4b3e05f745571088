import { createServer } from 'node:net';
import { once } from 'node:events';
import { buildApp } from '../../server/app.ts';
import type { Deps } from '../../server/deps.ts';
import type { RepeatedJob } from '../../server/jobs/repeatedJob.ts';
import { CliError } from '../terminal.ts';
import type { CleanUp } from './cleanUp.ts';

/** An address to listen on. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

export interface ServeRequest {
  readonly place: Place;
  readonly publicUrl: string;
  readonly deps: Deps;
  readonly webDir: string;
  readonly jobs: readonly RepeatedJob[];
  readonly logger: boolean;
  readonly cleanUp: CleanUp;
}

/** Serves web and API until the clean-up. */
export async function serve({ place, publicUrl, deps, webDir, jobs, logger, cleanUp }: ServeRequest): Promise<void> {
  const app = await buildApp({ deps, publicUrl, webDir, jobs, logger });
  cleanUp.add(() => app.close());
  await inPlace(place, () => app.listen(place));
}

/** Throws `CliError` if the port is taken: asked first, because what comes before listening takes a while. */
export async function assertFree(place: Place): Promise<void> {
  await inPlace(place, async () => {
    const probe = createServer();
    probe.listen(place);
    await once(probe, 'listening');
    probe.close();
    await once(probe, 'close');
  });
}

async function inPlace(place: Place, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CliError('cli.portOptaget', { port: String(place.port), naeste: String(place.port + 1) }, 1);
  }
}
