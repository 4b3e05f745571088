import { sql } from 'kysely';
import { addDays } from '../../../law/kernel/dato.ts';
import type { Actor } from '../../../domain/adgang/actor.ts';
import type { Registrer } from '../../../domain/ledger/beslutning.ts';
import { FELTNAVNE } from '../../../domain/ledger/arter.ts';
import type { FaktaArt, Journal, NyFakta } from '../../../domain/ledger/fakta.ts';
import type { Budskab } from '../../../domain/kommune/budskab.ts';
import type { Kuvert } from '../../../domain/kommune/kuvert.ts';
import type { Tx } from '../database.ts';
import { toDaterange } from '../typeParsers.ts';
import { insertAnkomst } from './ankomstRepository.ts';
import { toCprColumns } from './cprToken.ts';
import { tableOf, toSnake } from './ledgerNames.ts';

/** Records what a command decided, in the order records, journals, facts, envelopes. Gives the newest ledger position. */
export async function recordBeslutning(tx: Tx, beslutning: Registrer, actor: Actor): Promise<number> {
  const dataansvarlig = actor.organisation.id;
  for (const id of beslutning.borgere) await insertBorger(tx, { id, dataansvarlig });
  for (const journal of beslutning.journaler) await insertJournal(tx, { journal, dataansvarlig });
  for (const kuvert of beslutning.kuverter) await insertKuvert(tx, { kuvert, afsenderId: dataansvarlig });
  for (const budskab of beslutning.budskaber ?? []) await insertBudskab(tx, { budskab, afsenderId: dataansvarlig });
  for (const ankomst of beslutning.ankomster ?? []) await insertAnkomst(tx, { ankomst, afsenderId: dataansvarlig });
  await lockPladser(tx, beslutning.fakta);
  let position = 0;
  for (const fakta of beslutning.fakta) position = await insertFakta(tx, fakta, dataansvarlig);
  return position;
}

async function insertBorger(tx: Tx, borger: { readonly id: string; readonly dataansvarlig: string }): Promise<void> {
  await tx.insertInto('hjemvej.borger').values(borger).execute();
}

async function insertJournal(tx: Tx, { journal, dataansvarlig }: { journal: Journal; dataansvarlig: string }): Promise<void> {
  const { id, borgerId, art, boformId } = journal;
  await tx.insertInto('hjemvej.journal').values({ id, borger_id: borgerId, dataansvarlig, art, boform_id: boformId }).execute();
}

/** All places a decision touches, in one order: two who each want the place the other has do not wait for each other. */
async function lockPladser(tx: Tx, fakta: readonly NyFakta[]): Promise<void> {
  const pladser = fakta.flatMap((ny) => (ny.art === 'pladsbelaegning' ? [ny.felter.pladsId] : []));
  if (pladser.length < 2) return;
  await sql`select pg_advisory_xact_lock(7312, n) from (select distinct hashtext(p) as n from unnest(${pladser}::text[]) p order by n) n`.execute(tx);
}

async function insertFakta(tx: Tx, fakta: NyFakta, dataansvarlig: string): Promise<number> {
  const row = { ...ledgerColumns(fakta), dataansvarlig, ...fieldColumns(fakta) };
  const names = Object.keys(row);
  const { rows } = await sql<{ position: number }>`
    insert into ${sql.table(`hjemvej.${tableOf(fakta.art)}`)} (${sql.join(names.map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(row))}) returning position`.execute(tx);
  return rows[0]?.position ?? 0;
}

function ledgerColumns({ id, forekomstId, journal, kilde, ...rest }: NyFakta): Record<string, unknown> {
  return {
    id,
    forekomst_id: forekomstId,
    borger_id: journal.borgerId,
    journal_id: journal.id,
    kilde,
    erstatter: rest.erstatter ?? null,
    tilbagekaldt: rest.tilbagekaldt ?? false,
    aarsag: rest.aarsag ?? null,
  };
}

function fieldColumns({ art, felter, journal }: NyFakta): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(felter));
  const columns = FELTNAVNE[art].map((name: string) => [toSnake(name), toColumn(name, values.get(name))] as const);
  const { cpr, ...row } = Object.fromEntries(columns);
  if (art === 'ophold') return { ...row, ...stayColumns(felter) };
  if (!isIdentitet(art)) return row;
  return { ...row, ...toCprColumns(typeof cpr === 'string' ? cpr : null), journal_art: sql`(select art from hjemvej.journal where id = ${journal.id})` };
}

function isIdentitet(art: FaktaArt): art is 'identitet' {
  return art === 'identitet';
}

function toColumn(name: string, value: unknown): unknown {
  return name === 'gyldig' && isPeriode(value) ? toDaterange(value) : value;
}

/** A stay without a night keeps its day as a range of one day: see the table. */
function stayColumns(felter: object): Record<string, unknown> {
  const gyldig = 'gyldig' in felter ? felter.gyldig : null;
  if (!isPeriode(gyldig) || gyldig.til !== gyldig.fra) return {};
  return { gyldig: toDaterange({ fra: gyldig.fra, til: addDays(gyldig.fra, 1) }), uden_nat: true };
}

function isPeriode(value: unknown): value is Parameters<typeof toDaterange>[0] {
  return typeof value === 'object' && value !== null && 'fra' in value;
}

async function insertKuvert(tx: Tx, { kuvert, afsenderId }: { kuvert: Kuvert; afsenderId: string }): Promise<void> {
  const { id, modtagerId, om, boformId, opholdRef, dato, doedsfald, skjult, navn, foedselsdato, cpr, kontakt } = kuvert;
  await tx
    .insertInto('hjemvej.kuvert')
    .values({
      id, afsender_id: afsenderId, modtager_id: modtagerId, om, boform_id: boformId, ophold_ref: opholdRef, dato, doedsfald, skjult, navn,
      foedselsdato, kontakt, ...toCprColumns(cpr),
    })
    .execute();
}

async function insertBudskab(tx: Tx, { budskab, afsenderId }: { budskab: Budskab; afsenderId: string }): Promise<void> {
  const { id, til, afsenderNavn, modtagerId, boformId, opholdRef, art, grundlag, tekst, svar, dato } = budskab;
  await tx
    .insertInto('hjemvej.budskab')
    .values({ id, til, afsender_id: afsenderId, afsender_navn: afsenderNavn, modtager_id: modtagerId, boform_id: boformId, ophold_ref: opholdRef, art, grundlag, tekst, svar, dato })
    .execute();
}
