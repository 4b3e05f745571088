import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_MAIL, openDemo } from '../../../test/factories/demo.ts';
import { startDemoServer, type TestServer } from '../../../test/factories/server.ts';
import { textOf } from '../../text/index.ts';
import { CliError, type Terminal } from '../terminal.ts';
import { runOphold, type OpholdFlags } from './runOphold.ts';
import { runTjek, type TjekFlags } from './runTjek.ts';

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startDemoServer('2026-11-20');
  folder = await mkdtemp(join(tmpdir(), 'hjemvej-statistik-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Said {
  readonly terminal: Terminal;
  readonly lines: string[];
}

function listen(): Said {
  const lines: string[] = [];
  return { lines, terminal: { language: 'da', say: (key, params = {}) => void lines.push(textOf(key, params, 'da')), print: (line) => void lines.push(line) } };
}

async function ophold(flags: Partial<OpholdFlags> & { readonly ud: string }): Promise<readonly string[]> {
  const { terminal, lines } = listen();
  await runOphold({ kvartal: '2026K4', boform: 'fyrtårnet', som: DEMO_MAIL.lone, format: 'txt', ...flags }, { deps: server.deps, terminal });
  return lines;
}

async function tjek(path: string, flags: TjekFlags = {}): Promise<readonly string[]> {
  const { terminal, lines } = listen();
  await runTjek(path, flags, { terminal, withDeps: (work) => work(server.deps) }).catch((error: unknown) => {
    if (!(error instanceof CliError)) throw error;
    lines.push(textOf(error.key, error.params, 'da'));
  });
  return lines;
}

it.each(['txt', 'xlsx'])('writes the quarter as %s for its owner alone, says what is missing, and the file is in order', async (format) => {
  const ud = join(folder, `hel.${format}`);
  const [written, missing] = await ophold({ ud, format });
  expect(written).toMatch(new RegExp(`^hel.${format}: \\d+ ophold, \\d+ uden CPR-nummer\\.$`));
  expect(missing).toMatch(/^0 skal rettes, \d+ sendes som uoplyst, \d+ bør ses efter\./);
  expect((await stat(ud)).mode & 0o777).toBe(0o600);
  expect(await tjek(ud, { kvartal: '2026K4' })).toEqual([expect.stringMatching(/^hel\.\w+: \d+ ophold, alle felter er i orden\.$/)]);
});

it('leaves a file alone that exists', async () => {
  const ud = join(folder, 'findes.txt');
  await writeFile(ud, 'min egen');
  await expect(ophold({ ud })).rejects.toMatchObject({ key: 'statistik.cli.findesFilen', exitCode: 2 });
  expect(await readFile(ud, 'utf8')).toBe('min egen');
});

it.each([
  ['a quarter that is none', { kvartal: '2026K5' }, 'statistik.cli.forkertKvartal'],
  ['a quarter before the figures', { kvartal: '2016K1' }, 'statistik.cli.forkertKvartal'],
  ['a quarter to come', { kvartal: '2027K2' }, 'statistik.cli.forkertKvartal'],
  ['another format', { format: 'csv' }, 'statistik.cli.forkertFormat'],
  ['a boform that is not one’s own', { boform: 'Havnehuset' }, 'statistik.cli.ukendtBoform'],
  ['someone who may not', { som: DEMO_MAIL.niels }, 'statistik.cli.ikkeTilladt'],
])('refuses %s in words, and writes nothing', async (_which, flags, key) => {
  const ud = join(folder, 'aldrig.txt');
  await expect(ophold({ ud, ...flags })).rejects.toMatchObject({ key });
  await expect(stat(ud)).rejects.toThrow();
});

it('says of a bad file where and what, never what stands there', async () => {
  const ud = join(folder, 'skadet.txt');
  await ophold({ ud });
  const [head, ...lines] = (await readFile(ud, 'utf8')).split('\r\n');
  await writeFile(ud, [head, '0101805000;32-10-2026;;9;gaden;;', ...lines].join('\r\n'));
  expect(await tjek(ud, { kvartal: '2026K4' })).toEqual([
    'linje 2, INDSKRIVNINGSDATO: er ingen dag skrevet DD-MM-ÅÅÅÅ',
    'linje 2, OPHOLDSTYPE: er ingen kode på listen',
    'skadet.txt: 2 fejl.',
  ]);
});

it('checks by the codes of an organisation when told whose, else by those built in', async () => {
  const lone = await (await openDemo(server)).som('lone');
  await lone.post('statistik/koder', { id: uuidv7(), liste: 'senestOpholdtSig', vaerdi: 'uoplyst', kode: '99', fra: '2026-10-01', oprindelse: 'egen' });
  const ud = join(folder, 'koder.txt');
  await ophold({ ud });
  expect((await tjek(ud, { kvartal: '2026K4' })).at(-1)).toMatch(/fejl\.$/);
  expect((await tjek(ud, { kvartal: '2026K4', som: DEMO_MAIL.lone })).at(-1)).toMatch(/alle felter er i orden/);
});

it('says that a file can’t be read, or holds nothing', async () => {
  expect(await tjek(join(folder, 'findes-ikke.txt'))).toEqual([expect.stringContaining('kan ikke læses')]);
  await writeFile(join(folder, 'tom.txt'), '');
  expect(await tjek(join(folder, 'tom.txt'))).toEqual([expect.stringContaining('Der står intet')]);
  await writeFile(join(folder, 'intet.xlsx'), 'intet regneark');
  expect(await tjek(join(folder, 'intet.xlsx'))).toEqual([expect.stringContaining('kan ikke læses')]);
});
