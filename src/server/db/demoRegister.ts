import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { DEMO_BOFORMER, DEMO_BRUGERE, DEMO_ORGANISATIONER, idOf, type DemoBruger, type DemoRegister } from '../demo/organisationer.ts';
import type { Database } from './schema.ts';

/** Makes the demo's organisations, boformer with places and prices, and sign-ins. `hash` is the hash of the demo password. */
export async function insertDemoRegister(
  owner: pg.PoolConfig,
  { hash, nytId }: { readonly hash: string; readonly nytId: () => string },
): Promise<DemoRegister> {
  const pool = new pg.Pool({ ...owner, max: 1 });
  pool.on('error', () => undefined);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await db.transaction().execute((tx) => insertAll(tx, { hash, nytId }));
  } finally {
    await db.destroy();
  }
}

async function insertAll(tx: Tx, { hash, nytId }: { readonly hash: string; readonly nytId: () => string }): Promise<DemoRegister> {
  const organisationer = await insertOrganisationer(tx, nytId);
  const { boformer, pladser } = await insertBoformer(tx, { organisationer, nytId });
  const brugere = new Map<string, string>();
  for (const bruger of DEMO_BRUGERE) brugere.set(bruger.email, await insertBruger(tx, { bruger, organisationer, boformer, hash, nytId }));
  await tx.insertInto('adgang.maerke').values({ art: 'demo' }).execute();
  return { organisationer, boformer, brugere, pladser };
}

type Tx = Transaction<Database>;
type Ids = ReadonlyMap<string, string>;

async function insertOrganisationer(tx: Tx, nytId: () => string): Promise<Ids> {
  const rows = DEMO_ORGANISATIONER.map((organisation) => ({ id: nytId(), bruger_hjemvej: true, ...organisation }));
  await tx.insertInto('hjemvej.organisation').values(rows).execute();
  return new Map(rows.map(({ navn, id }) => [navn, id]));
}

async function insertBoformer(tx: Tx, { organisationer, nytId }: { organisationer: Ids; nytId: () => string }) {
  const boformer = new Map<string, string>();
  const pladser = new Map<string, string>();
  for (const { navn, organisation, kommune, adresse, takster, pladser: steder } of DEMO_BOFORMER) {
    const id = nytId();
    boformer.set(navn, id);
    await tx.insertInto('hjemvej.boform').values({ id, navn, adresse, organisation_id: idOf(organisationer, organisation), kommune_id: idOf(organisationer, kommune) }).execute();
    await tx.insertInto('hjemvej.boform_godkendelse').values({ boform_id: id, paragraf: '110', gyldig: '[2015-01-01,)' }).execute();
    for (const [sted, ...traek] of steder) {
      const pladsId = nytId();
      pladser.set(`${navn} ${sted}`, pladsId);
      await tx.insertInto('hjemvej.plads').values({ id: pladsId, boform_id: id, navn: sted, traek }).execute();
    }
    for (const [index, [fra, oere]] of takster.entries()) {
      const gyldig = `[${fra},${takster[index + 1]?.[0] ?? ''})`;
      await tx.insertInto('hjemvej.takst').values({ boform_id: id, gyldig, oere_pr_doegn: oere, kilde: 'demo' }).execute();
    }
  }
  return { boformer, pladser };
}

interface BrugerRequest {
  readonly bruger: DemoBruger;
  readonly organisationer: Ids;
  readonly boformer: Ids;
  readonly hash: string;
  readonly nytId: () => string;
}

async function insertBruger(tx: Tx, { bruger, organisationer, boformer, hash, nytId }: BrugerRequest): Promise<string> {
  const id = nytId();
  const organisation_id = idOf(organisationer, bruger.organisation);
  await tx.insertInto('adgang.bruger').values({ id, organisation_id, navn: bruger.navn, mail: bruger.email, kodeord_hash: hash }).execute();
  const boform_id = bruger.boform === undefined ? null : idOf(boformer, bruger.boform);
  await tx.insertInto('adgang.brugerrolle').values({ bruger_id: id, rolle: bruger.rolle, boform_id, gyldig: '[2015-01-01,)' }).execute();
  return id;
}
