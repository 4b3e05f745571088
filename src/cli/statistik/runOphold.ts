import { access, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Actor } from '../../domain/adgang/actor.ts';
import type { Statistikmangel } from '../../domain/statistik/mangler.ts';
import type { Filform } from '../../server/adapters/statistik/index.ts';
import type { Tx } from '../../server/db/database.ts';
import { readBoformer } from '../../server/db/repositories/registerRepository.ts';
import type { Deps } from '../../server/deps.ts';
import { Fejl } from '../../server/fejl.ts';
import { exportStatistik, type Statistikeksport } from '../../server/statistik/opholdsstatistik.ts';
import { withSession } from '../session.ts';
import { CliError, type Terminal } from '../terminal.ts';
import { readKvartal } from './kvartal.ts';

/** The flags of `hjemvej statistik ophold`. */
export interface OpholdFlags {
  readonly kvartal: string;
  readonly boform: string;
  readonly som: string;
  readonly format: string;
  readonly ud: string;
}

/** What the command works on and speaks to. */
export interface OpholdRun {
  readonly deps: Deps;
  readonly terminal: Terminal;
}

const SESSION_HOURS = 1;
/** The file holds CPR numbers: only who made it may read it. */
const OWNER_ONLY = 0o600;

/** Writes the quarter's file of a boform and says what is missing. A file that exists is left alone. Throws `CliError`. */
export async function runOphold(flags: OpholdFlags, { deps, terminal }: OpholdRun): Promise<void> {
  readKvartal(flags.kvartal);
  const form = readForm(flags.format);
  await demandFree(flags.ud);
  const file = await withSession(deps.db, { mail: flags.som, hours: SESSION_HOURS }, (session) =>
    inWords(flags, () => deps.db.inTransaction(session, (tx, actor) => exportFor(flags, form, { tx, actor, deps }))),
  );
  if (!file) throw new Error('the session of the command is gone');
  await writeFile(flags.ud, file.indhold, { flag: 'wx', mode: OWNER_ONLY }).catch(() => {
    throw new CliError('statistik.cli.kanIkkeSkrive', { fil: flags.ud }, 1);
  });
  terminal.say('statistik.cli.skrevet', { fil: basename(flags.ud), linjer: file.linjer, udenCpr: file.udenCpr });
  terminal.say('statistik.cli.mangler', countByAlvor(file.mangler));
}

function readForm(format: string): Filform {
  if (format === 'txt' || format === 'xlsx') return format;
  throw new CliError('statistik.cli.forkertFormat', { format });
}

async function demandFree(path: string): Promise<void> {
  const exists = await access(path).then(() => true, () => false);
  if (exists) throw new CliError('statistik.cli.findesFilen', { fil: path });
}

async function exportFor({ kvartal, boform }: OpholdFlags, form: Filform, { tx, actor, deps }: { tx: Tx; actor: Actor; deps: Deps }): Promise<Statistikeksport> {
  const own = await readBoformer(tx, actor.boformer);
  const found = own.find(({ id, navn }) => id === boform || navn.toLowerCase() === boform.toLowerCase());
  if (!found) throw new CliError('statistik.cli.ukendtBoform', { boform });
  return exportStatistik({ kvartal, boformId: found.id }, form, { tx, actor, deps, today: deps.clock.today() });
}

async function inWords<T>({ som, kvartal }: OpholdFlags, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fejl && error.kode === 'ikke_tilladt') throw new CliError('statistik.cli.ikkeTilladt', { mail: som });
    if (error instanceof Fejl && error.kode === 'dato_i_fremtiden') throw new CliError('statistik.cli.forkertKvartal', { kvartal });
    throw error;
  }
}

function countByAlvor(mangler: readonly Statistikmangel[]): Record<Statistikmangel['alvor'], number> {
  const count = (alvor: Statistikmangel['alvor']): number => mangler.filter((mangel) => mangel.alvor === alvor).length;
  return { rettes: count('rettes'), uoplyst: count('uoplyst'), se: count('se') };
}
