import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildVerden } from '../../../test/factories/verden.ts';
import { runHjemvej } from '../../../test/support/command.ts';
import { readBackups } from '../../server/backup/backupRegister.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded/embeddedPostgres.ts';
import { APP_ROLE, OWNER_ROLE, provisionDatabase } from '../../server/db/embedded/provision.ts';
import { migrate } from '../../server/db/migrate.ts';

let folder: string;
let recipient: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hjemvej-kommando-'));
  await chmod(folder, 0o755);
  const identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  await writeFile(join(folder, 'noegle.txt'), `${identity}\n`, { mode: 0o600 });
  await makeDatabase(join(folder, 'data'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function makeDatabase(dataDir: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  try {
    await provisionDatabase(server.connection('postgres', server.superuser), 'hjemvej');
    const as = (user: string) => server.connection('hjemvej', user);
    await migrate(as(OWNER_ROLE));
    const verden = await buildVerden({ owner: as(OWNER_ROLE), app: as(APP_ROLE), superuser: as(server.superuser) });
    await verden.db.close();
  } finally {
    await server.stop();
  }
}

async function hjemvej(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ readonly code: number | null; readonly said: string }> {
  const command = runHjemvej(args, { HJEMVEJ_DATA: join(folder, 'data'), ...env });
  return { code: await command.ended(), said: command.output() };
}

const restoreTo = (til: string, file = join(folder, 'kopi.tar.age'), noegle = 'noegle.txt') =>
  hjemvej(['restore', file, '--noegle', join(folder, noegle), '--til', join(folder, til)]);

describe('backup and restore from the command line', () => {
  it('a database is backed up to a public key and restored into an empty folder, said in plain Danish', async () => {
    const made = await hjemvej(['backup', '--til', join(folder, 'kopi.tar.age'), '--modtager', recipient]);
    expect(made.said).toContain('Nøglerne til CPR-numre er ikke i den');
    expect(made.code).toBe(0);
    expect(await readBackups(join(folder, 'data', 'kopier.jsonl'))).toMatchObject([{ fil: join(folder, 'kopi.tar.age'), noegler: [] }]);
    const restored = await restoreTo('gendannet');
    expect(restored.said).toContain('Gendannet og kontrolleret');
    expect(restored.code).toBe(0);
    expect(await readdir(join(folder, 'gendannet'))).toContain('postgres');
    const again = await restoreTo('gendannet');
    expect(again).toMatchObject({ code: 1 });
    expect(again.said).toContain('er ikke tom. Der gendannes kun i en tom mappe eller en tom database.');
  });

  it.each([
    ['a recipient that is no key', ['backup', '--til', 'x', '--modtager', 'age1ikke'], 2, 'En modtager er ikke en offentlig age-nøgle'],
    ['no recipient', ['backup', '--til', 'x'], 2, '--modtager'],
    ['a folder without a database', ['backup', '--til', 'x', '--modtager', 'KEY', '--data', 'FOLDER/tom'], 2, 'Der er ingen database i'],
    ['no backup', ['restore', 'FOLDER/findes-ikke', '--noegle', 'FOLDER/noegle.txt', '--til', 'FOLDER/y'], 2, 'Sikkerhedskopien kan ikke læses'],
    ['no key file', ['restore', 'FOLDER/noegle.txt', '--noegle', 'FOLDER/findes-ikke', '--til', 'FOLDER/y'], 2, 'Filen med den hemmelige nøgle kan ikke læses'],
    ['a file that is no backup', ['restore', 'FOLDER/noegle.txt', '--noegle', 'FOLDER/noegle.txt', '--til', 'FOLDER/y'], 1, 'Filen er ikke en sikkerhedskopi fra Hjemvej.'],
  ])('%s is refused with a sentence, and nothing is made', async (_what, args, code, sentence) => {
    const before = await readdir(folder);
    const { code: ended, said } = await hjemvej(args.map((arg) => arg.replace('FOLDER', folder).replace('KEY', recipient)));
    expect(said).toContain(sentence);
    expect(ended).toBe(code);
    expect(await readdir(folder)).toEqual(before);
  });
});
