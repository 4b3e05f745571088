import { resolve } from 'node:path';
import type { DatabaseLogin } from '../../server/db/login.ts';
import { HeadsFileError, readHeads } from '../../server/db/seal/heads.ts';
import { sealLog } from '../../server/db/seal/sealLog.ts';
import { verifyLog } from '../../server/db/seal/verifyLog.ts';
import { demandCluster } from '../backup/runBackup.ts';
import { sayLogProblems } from '../backup/words.ts';
import { CleanUp } from '../start/cleanUp.ts';
import { filesIn, readSettings } from '../start/settings.ts';
import { openEmbedded, openExternal } from '../start/store.ts';
import { CliError, type Terminal } from '../terminal.ts';

/** The flags of `hjemvej log`. */
export interface LogFlags {
  readonly hoveder?: string;
  readonly data?: string;
}

const NOT_ALLOWED = '42501';

/** Seals the look log, or checks it. Exit code 1 if it is not as it was sealed. */
export async function runLog(terminal: Terminal, command: 'forsegl' | 'verify', flags: LogFlags): Promise<void> {
  const settings = readSettings(process.env);
  const dataDir = flags.data === undefined ? settings.dataDir : resolve(flags.data);
  const heads = flags.hoveder === undefined ? filesIn(dataDir, process.env).headsFile : resolve(flags.hoveder);
  const url = flags.data === undefined ? settings.databaseUrl : null;
  const cleanUp = new CleanUp();
  try {
    if (url === null) demandCluster(dataDir);
    const { owner } = url === null ? await openEmbedded({ dataDir, terminal, cleanUp }) : await openExternal(url, settings.ownerUrl);
    await inLogWords(heads, () => (command === 'forsegl' ? seal(terminal, owner, heads) : verify(terminal, owner, heads)));
  } finally {
    await cleanUp.run();
  }
}

async function seal(terminal: Terminal, owner: DatabaseLogin, heads: string): Promise<void> {
  const sealed = await sealLog(owner, heads);
  if (sealed.rows === null) throw new CliError('log.travlt', {}, 1);
  terminal.say('log.forseglet', { raekker: sealed.rows, hoveder: sealed.heads, fil: heads });
}

async function verify(terminal: Terminal, owner: DatabaseLogin, heads: string): Promise<void> {
  const { problems, rows, segments, unsealed } = await verifyLog(owner, await readHeads(heads));
  sayLogProblems(terminal, problems);
  if (unsealed > 0) terminal.say('log.ikkeForseglet', { raekker: unsealed });
  if (problems.length > 0) throw new CliError('log.ikkeHel', {}, 1);
  terminal.say('log.hel', { raekker: rows, segmenter: segments, fil: heads });
}

async function inLogWords(heads: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof HeadsFileError) throw new CliError('log.hovederUlaeselige', { linje: error.line, fil: heads }, 1);
    if (error instanceof Error && 'code' in error && error.code === NOT_ALLOWED) throw new CliError('log.manglerEjer', {}, 1);
    throw error;
  }
}
