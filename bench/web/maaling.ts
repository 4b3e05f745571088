import autocannon, { type Request } from 'autocannon';
import pg from 'pg';
import type { FastifyInstance } from 'fastify';

/** As many as the server keeps connections to the database, on both sides. */
const AT_ONCE = 10;

/** A request for a page, as someone who is signed in. */
export interface Visit {
  readonly path: string;
  readonly cookie: string;
}

/** One statement as the server sent it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a side did in a turn. */
export interface Speed {
  readonly perSecond: number;
  readonly p99: number;
}

/** The statements the server sends for each visit, from BEGIN to COMMIT. Throws if a visit is refused. */
export async function captureStatements(app: FastifyInstance, visits: readonly Visit[]): Promise<readonly (readonly Statement[])[]> {
  const captured: Statement[][] = [];
  for (const { path, cookie } of visits) {
    const statements: Statement[] = [];
    const release = spyOnQueries((statement) => statements.push(statement));
    const { statusCode } = await app.inject({ url: path, headers: { cookie } });
    release();
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
    captured.push(statements);
  }
  return captured;
}

function spyOnQueries(hear: (statement: Statement) => void): () => void {
  // Taken as a value to be put back as it was: it is called on each client as before.
  const own = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query');
  if (!own) throw new Error('the driver has no query to listen to');
  const send = own.value as (...args: unknown[]) => unknown;
  Object.defineProperty(pg.Client.prototype, 'query', {
    ...own,
    value: function query(this: pg.Client, ...args: unknown[]): unknown {
      const [config, values] = args;
      hear(typeof config === 'string' ? { text: config, values: Array.isArray(values) ? (values as unknown[]) : [] } : (config as Statement));
      return send.apply(this, args);
    },
  });
  return () => void Object.defineProperty(pg.Client.prototype, 'query', own);
}

/** The server under load over HTTP on the loopback, connections kept alive. Throws if an answer is not 200. */
export async function loadServer(url: string, visits: readonly Visit[], seconds: number): Promise<Speed> {
  let next = 0;
  const setupRequest = (request: Request): Request => {
    const { path, cookie } = visits[next++ % visits.length] as Visit;
    return { ...request, method: 'GET', path, headers: { cookie } };
  };
  const { requests, latency, errors, non2xx, duration } = await autocannon({ url, connections: AT_ONCE, duration: seconds, requests: [{ setupRequest }] });
  if (errors > 0 || non2xx > 0) throw new Error(`${errors} errors and ${non2xx} refusals under load`);
  return { perSecond: requests.total / duration, p99: latency.p99 };
}

/** The same statements through the driver alone, over as many connections. */
export async function replayStatements(database: pg.ClientConfig, captured: readonly (readonly Statement[])[], seconds: number): Promise<Speed> {
  const clients = await Promise.all(Array.from({ length: AT_ONCE }, () => connect(database)));
  const times: number[] = [];
  const start = performance.now();
  let next = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - start < seconds * 1000) {
        const began = performance.now();
        for (const { text, values } of captured[next++ % captured.length] ?? []) await client.query(text, [...values]);
        times.push(performance.now() - began);
      }
    }),
  );
  const elapsed = performance.now() - start;
  await Promise.all(clients.map((client) => client.end()));
  return { perSecond: times.length / (elapsed / 1000), p99: times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN };
}

/** The pages of shared memory the statements of a visit touch, on average. The second round counts: the first fills caches. */
export async function countBuffers(database: pg.ClientConfig, captured: readonly (readonly Statement[])[]): Promise<number> {
  const client = await connect(database);
  try {
    await touched(client, captured);
    return (await touched(client, captured)) / captured.length;
  } finally {
    await client.end();
  }
}

async function touched(client: pg.Client, captured: readonly (readonly Statement[])[]): Promise<number> {
  let buffers = 0;
  for (const { text, values } of captured.flat()) {
    if (!text.trimStart().startsWith('select')) await client.query(text);
    else buffers += buffersOf((await client.query<ExplainRow>(`explain (analyze, buffers, format json) ${text}`, [...values])).rows);
  }
  return buffers;
}

interface ExplainRow {
  readonly 'QUERY PLAN': readonly { readonly Plan: Readonly<Record<'Shared Hit Blocks' | 'Shared Read Blocks', number>> }[];
}

function buffersOf(rows: readonly ExplainRow[]): number {
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  return (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0);
}

async function connect(database: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(database);
  await client.connect();
  return client;
}
