import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { koderOn, type Statistikkode } from '../../domain/statistik/koder.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { checkStatistikfil, readRegneark, readTekst, StatistikfilError, type Filfejl, type Statistikfil } from '../../server/adapters/statistik/index.ts';
import { readStatistikkoder } from '../../server/db/repositories/statistikRepository.ts';
import type { Deps } from '../../server/deps.ts';
import { systemClock } from '../../server/clock.ts';
import { textOf } from '../../text/index.ts';
import { withSession } from '../session.ts';
import { CliError, type Terminal } from '../terminal.ts';
import { readKvartal } from './kvartal.ts';

/** The flags of `hjemvej statistik tjek`. */
export interface TjekFlags {
  readonly kvartal?: string;
  readonly som?: string;
}

/** What the command speaks to, and how it reaches the database if it needs one. */
export interface TjekRun {
  readonly terminal: Terminal;
  readonly withDeps: <T>(work: (deps: Deps) => Promise<T>) => Promise<T>;
}

const SESSION_HOURS = 1;
const SHOWN = 50;

/** Reads a file back and checks every field. Throws `CliError` with exit code 2 if something is wrong, once all of it has been said. */
export async function runTjek(path: string, { kvartal: navn, som }: TjekFlags, { terminal, withDeps }: TjekRun): Promise<void> {
  const kvartal = navn === undefined ? null : readKvartal(navn);
  const fil = await readFil(path);
  const day = kvartal?.slut ?? systemClock.today();
  const koder = som === undefined ? koderOn(day, []) : await withDeps((deps) => readOwnKoder(som, day, deps));
  const faults = checkStatistikfil(fil, { koder, kvartal });
  for (const fault of faults.slice(0, SHOWN)) terminal.print(placeOf(fault, terminal));
  if (faults.length > 0) throw new CliError('statistik.cli.fejl', { fil: basename(path), n: faults.length });
  terminal.say('statistik.cli.iOrden', { fil: basename(path), linjer: fil.linjer.length });
}

async function readFil(path: string): Promise<Statistikfil> {
  const bytes = await readFile(path).catch(() => {
    throw new CliError('statistik.cli.ulaeselig', { fil: path });
  });
  try {
    return extname(path).toLowerCase() === '.xlsx' ? await readRegneark(bytes) : readTekst(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof StatistikfilError) throw new CliError(`statistik.cli.${error.code}`, { fil: path });
    throw error;
  }
}

function readOwnKoder(mail: string, day: IsoDate, { db }: Deps): Promise<readonly Statistikkode[]> {
  return withSession(db, { mail, hours: SESSION_HOURS }, async (session) => {
    const recorded = await db.inTransaction(session, (tx, actor) => readStatistikkoder(tx, actor.organisation.id));
    return koderOn(day, recorded ?? []);
  });
}

/** Where something is wrong and what: never what stands there, which may be a number of a person. */
function placeOf({ linje, kolonne, fejl }: Filfejl, { language }: Terminal): string {
  const column = kolonne ?? textOf('statistik.cli.heleLinjen', {}, language);
  return textOf('statistik.cli.sted', { linje, kolonne: column, fejl: textOf(`statistik.filfejl.${fejl}`, {}, language) }, language);
}
