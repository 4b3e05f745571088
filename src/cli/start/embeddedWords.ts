import { EmbeddedPostgresError } from '../../server/db/embedded/errors.ts';
import type { EmbeddedEvent } from '../../server/db/embedded/events.ts';
import type { MessageParams, TextKey } from '../../text/index.ts';
import { CliError, type Terminal } from '../terminal.ts';

const LINES: Readonly<Record<EmbeddedEvent['kind'], TextKey>> = {
  relocated: 'cli.database.flyttet',
  copyingProgram: 'cli.database.kopierer',
  creatingCluster: 'cli.database.opretter',
  starting: 'cli.database.starter',
  adopted: 'cli.database.overtaget',
  removedStaleLock: 'cli.database.laas',
  lost: 'cli.database.tabt',
  restored: 'cli.database.tilbage',
  restartFailed: 'cli.database.ikkeTilbage',
  leftRunning: 'cli.database.loeberVidere',
  stopped: 'cli.database.standset',
};

/** Tells on the terminal what the embedded server does. */
export function tellEvent(terminal: Terminal): (event: EmbeddedEvent) => void {
  return (event) => terminal.say(LINES[event.kind], paramsOf(event));
}

/** Does what may fail in the embedded server, and turns its failure into words. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw new CliError(`cli.database.${error.code}`, { detalje: error.detail }, 1);
    throw error;
  }
}

function paramsOf(event: EmbeddedEvent): MessageParams {
  if (event.kind === 'relocated') return { mappe: event.home };
  if (event.kind === 'creatingCluster') return { mappe: event.clusterDir };
  return event.kind === 'restartFailed' ? { detalje: event.detail } : {};
}
