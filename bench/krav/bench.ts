import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { linesToSend, sumKrav } from '../../src/domain/oekonomi/krav/krav.ts';
import { openCprVault } from '../../src/server/access/cpr/vault.ts';
import { openDatabase } from '../../src/server/db/database.ts';
import { startEmbeddedPostgres } from '../../src/server/db/embedded/embeddedPostgres.ts';
import { APP_ROLE, OWNER_ROLE, provisionDatabase } from '../../src/server/db/embedded/provision.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import type { Deps } from '../../src/server/deps.ts';
import { makeUpKrav } from '../../src/server/krav/regnskab.ts';
import type { Kontekst } from '../../src/server/requests.ts';
import { compare, milliseconds, type Bench } from '../maal.ts';
import { keyRing } from '../noegler.ts';
import { fillDatabase, I_DAG, KVARTAL, STAYS } from './data.ts';
import { KRAV_SQL } from './sql.ts';

const TURNS = 5;
const SETTINGS = { shared_buffers: '512MB', work_mem: '256MB', max_wal_size: '8GB', maintenance_work_mem: '512MB' };

interface Kravtal {
  readonly linjer: number;
  readonly beloeb: number;
}

/** The claim of a municipality with 100,000 stays through the server's own code, and in one SQL statement with the same rights. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-krav-'));
  const server = await startEmbeddedPostgres({ dataDir: folder, settings: SETTINGS, log: () => undefined });
  try {
    await provisionDatabase(server.connection('postgres', server.superuser), 'krav');
    await migrate(server.connection('krav', OWNER_ROLE));
    await fillDatabase(server.connection('krav', server.superuser));
    const deps: Deps = { db: openDatabase(server.connection('krav', APP_ROLE), () => undefined), clock: { today: () => I_DAG }, cpr: openCprVault(keyRing), nytId: uuidv7 };
    const row = await measure(deps);
    await deps.db.close();
    return [row];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
};

async function measure(deps: Deps) {
  const [ours, reference] = [await as(deps, throughServer), await as(deps, inSql)];
  if (ours.linjer !== reference.linjer || ours.beloeb !== reference.beloeb) throw new Error(`not the same claim: ${JSON.stringify({ ours, reference })}`);
  const of = (work: (at: Kontekst) => Promise<Kravtal>) => () => as(deps, (at) => milliseconds(() => work(at)));
  return compare({ name: `claim of ${STAYS.toLocaleString('en')} stays, ${ours.linjer.toLocaleString('en')} lines`, unit: 'ms', aim: '≤ 3', turns: TURNS, ours: of(throughServer), reference: of(inSql) });
}

async function throughServer(at: Kontekst): Promise<Kravtal> {
  const { linjer } = await makeUpKrav(at, KVARTAL);
  return { linjer: linesToSend(linjer).length, beloeb: sumKrav(linjer).krav };
}

async function inSql({ tx, actor }: Kontekst): Promise<Kravtal> {
  const { rows } = await tx.executeQuery<Kravtal>(CompiledQuery.raw(KRAV_SQL, [actor.organisation.id]));
  if (!rows[0]) throw new Error('no answer');
  return rows[0];
}

/** Works as the economist of the municipality, in a transaction of her own. */
async function as<T>(deps: Deps, work: (at: Kontekst) => Promise<T>): Promise<T> {
  const tokenHash = createHash('sha256').update('bench-krav').digest();
  const done = await deps.db.inTransaction({ tokenHash }, async (tx, actor) => ({ answer: await work({ tx, actor, deps, today: I_DAG }) }));
  if (!done) throw new Error('no session');
  return done.answer;
}
