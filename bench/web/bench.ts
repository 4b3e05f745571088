import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { buildApp } from '../../src/server/app.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/server/db/embedded/embeddedPostgres.ts';
import { APP_ROLE, OWNER_ROLE, provisionDatabase } from '../../src/server/db/embedded/provision.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { compare, type Bench, type BenchRow } from '../maal.ts';
import { fillDatabase, tokenOf } from './data.ts';
import { captureStatements, countBuffers, loadServer, replayStatements, type Speed, type Statement, type Visit } from './maaling.ts';
import { benchDeps } from './server.ts';

const FEW = 15_000;
const MANY = 150_000;
const TURNS = 7;
const SECONDS = 2;
const MUNICIPALITIES = 98;
const BOFORMER = 80;
const PEOPLE = 200;
const MOST_STATEMENTS = 6;
const COOKIE = 'hjemvej-80';
const SETTINGS = { shared_buffers: '512MB', max_wal_size: '8GB', maintenance_work_mem: '512MB' };

/** Min dag and Borgeren of 150,000 persons and ten years, over HTTP, to the statements they send; and at a tenth of the persons. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-web-'));
  const server = await startEmbeddedPostgres({ dataDir: folder, settings: SETTINGS, log: () => undefined });
  try {
    const few = await prepare(server, FEW);
    const many = await prepare(server, MANY);
    return [...(await measure('Min dag', few.minDag, many)), ...(await measure('Borgeren', few.borgeren, many))];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
};

/** A page as it is visited, and what its visits send to the database. */
interface Page {
  readonly visits: readonly Visit[];
  readonly captured: readonly (readonly Statement[])[];
  readonly buffers: number;
}

interface Prepared {
  readonly app: ClientConfig;
  readonly minDag: Page;
  readonly borgeren: Page;
}

async function prepare(server: EmbeddedPostgres, persons: number): Promise<Prepared> {
  const name = `personer_${persons}`;
  console.error(`  ${persons} persons …`);
  await provisionDatabase(server.connection('postgres', server.superuser), name);
  await migrate(server.connection(name, OWNER_ROLE));
  const superuser = server.connection(name, server.superuser);
  await fillDatabase(superuser, persons);
  const app = server.connection(name, APP_ROLE);
  const minDag = Array.from({ length: MUNICIPALITIES + BOFORMER }, (_, n) => visit('/api/v1/min-dag', n < MUNICIPALITIES ? n : 1000 + n - MUNICIPALITIES));
  const borgeren = await readPeople(superuser);
  return withApp(app, async (inject) => {
    // The first visits ask the law about everyone with a running stay: what is measured is an ordinary morning, not the first.
    await captureStatements(inject, minDag);
    await vacuum(superuser);
    return { app, minDag: await pageOf({ inject, app }, minDag), borgeren: await pageOf({ inject, app }, borgeren) };
  });
}

type Inject = Parameters<typeof captureStatements>[0];

async function pageOf({ inject, app }: { readonly inject: Inject; readonly app: ClientConfig }, visits: readonly Visit[]): Promise<Page> {
  const captured = await captureStatements(inject, visits);
  const most = Math.max(...captured.map((statements) => statements.length));
  if (most > MOST_STATEMENTS) throw new Error(`${most} statements for one page`);
  return { visits, captured, buffers: await countBuffers(app, captured) };
}

async function withApp<T>(database: ClientConfig, work: (app: Inject) => Promise<T>): Promise<T> {
  const deps = benchDeps(database);
  const app = await buildApp({ deps, publicUrl: 'http://127.0.0.1' });
  try {
    return await work(app);
  } finally {
    await app.close();
    await deps.db.close();
  }
}

function visit(path: string, employee: number): Visit {
  return { path, cookie: `${COOKIE}=${tokenOf(employee)}` };
}

/** Persons with a running stay, half as their municipality sees them and half as the boform does. */
async function readPeople(superuser: ClientConfig): Promise<readonly Visit[]> {
  const client = new Client(superuser);
  await client.connect();
  try {
    const { rows } = await client.query<{ borger: string; ansat: number }>(
      `select o.borger_id as borger, substring(b.navn from '[0-9]+')::int as ansat
         from hjemvej.ophold o join adgang.bruger b on b.id = o.registreret_af
        where upper_inf(o.gyldig) order by o.position limit $1`,
      [PEOPLE * 20],
    );
    const step = Math.max(1, Math.floor(rows.length / PEOPLE));
    return rows.filter((_, n) => n % step === 0).map(({ borger, ansat }) => visit(`/api/v1/borgere/${borger}`, ansat));
  } finally {
    await client.end();
  }
}

async function vacuum(superuser: ClientConfig): Promise<void> {
  const client = new Client(superuser);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

async function measure(name: string, few: Page, { app, ...many }: Prepared): Promise<readonly BenchRow[]> {
  const page = name === 'Min dag' ? many.minDag : many.borgeren;
  const child = fork(join(import.meta.dirname, 'server.ts'), [JSON.stringify(app)]);
  try {
    const [url] = (await once(child, 'message')) as [string];
    return [...(await speeds(name, { url, app, page })), ...sizes(name, few, page)];
  } finally {
    await stop(child);
  }
}

async function speeds(name: string, { url, app, page }: { readonly url: string; readonly app: ClientConfig; readonly page: Page }): Promise<readonly BenchRow[]> {
  const p99: { ours: number; reference: number }[] = [];
  let last: Speed | null = null;
  const row = await compare({
    name: `${name}, ${MANY.toLocaleString('en')} persons × 10 years, over HTTP, to its own statements through pg`,
    unit: 'requests/s',
    aim: '≥ 0.6',
    turns: TURNS,
    ours: async () => (last = await loadServer(url, page.visits, SECONDS)).perSecond,
    reference: async () => {
      const reference = await replayStatements(app, page.captured, SECONDS);
      if (last) p99.push({ ours: last.p99, reference: reference.p99 });
      return reference.perSecond;
    },
  });
  return [row, p99Row(name, p99)];
}

function p99Row(name: string, pairs: readonly { readonly ours: number; readonly reference: number }[]): BenchRow {
  const ratios = pairs.map(({ ours, reference }) => ours / reference);
  const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return {
    name: `${name}, the slowest of a hundred`, unit: 'ms', aim: 'shown', ours: middle(pairs.map(({ ours }) => ours)),
    reference: middle(pairs.map(({ reference }) => reference)), ratio: middle(ratios), min: Math.min(...ratios), max: Math.max(...ratios),
  };
}

/** What is counted, not timed: it is the same in every turn. */
function sizes(name: string, few: Page, many: Page): readonly BenchRow[] {
  const ratio = many.buffers / few.buffers;
  const statements = Math.max(...many.captured.map((one) => one.length));
  return [
    { name: `${name}, shared buffers touched, to a tenth of the persons`, unit: 'pages', aim: '≤ 1.2', ours: many.buffers, reference: few.buffers, ratio, min: ratio, max: ratio },
    {
      name: `${name}, statements of a request with BEGIN and COMMIT, to the most allowed`, unit: 'statements', aim: '≤ 1', ours: statements,
      reference: MOST_STATEMENTS, ratio: statements / MOST_STATEMENTS, min: statements / MOST_STATEMENTS, max: statements / MOST_STATEMENTS,
    },
  ];
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
