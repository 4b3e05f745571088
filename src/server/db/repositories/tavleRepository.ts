import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** A registered device of a boform. */
export interface Enhed {
  readonly id: string;
  readonly navn: string;
  readonly boformId: string;
  readonly boformNavn: string;
}

/** The device of a cookie by the hash of its secret, noting that it is used; `null` if there is none or it was closed. */
export async function findEnhed(db: Kysely<Database>, tokenHash: Buffer): Promise<Enhed | null> {
  const { rows } = await sql<{ id: string; navn: string; boform_id: string; boform_navn: string }>`select * from adgang.find_enhed(${tokenHash})`.execute(db);
  const row = rows[0];
  return row ? { id: row.id, navn: row.navn, boformId: row.boform_id, boformNavn: row.boform_navn } : null;
}

/** Who works on a device now; `medKode` if they begin with a one-time code. */
export async function readVagthavende(db: Kysely<Database>, enhedId: string): Promise<{ id: string; fornavn: string; medKode: boolean }[]> {
  const { rows } = await sql<{ id: string; fornavn: string; med_kode: boolean }>`select * from adgang.vagthavende(${enhedId})`.execute(db);
  return rows.map(({ id, fornavn, med_kode }) => ({ id, fornavn, medKode: med_kode }));
}

export interface Vagtproeve {
  readonly enhedId: string;
  readonly vagtId: string;
}

/** Counts a try at a shift and gives the hashes to check it against; `null` if there is no such shift, or its tries are used. */
export async function tryVagt(db: Kysely<Database>, { enhedId, vagtId }: Vagtproeve): Promise<{ pinHash: string | null; kodeHash: string | null } | null> {
  const { rows } = await sql<{ pin_hash: string | null; kode_hash: string | null }>`select * from adgang.proev_vagt(${enhedId}, ${vagtId})`.execute(db);
  const row = rows[0];
  return row ? { pinHash: row.pin_hash, kodeHash: row.kode_hash } : null;
}

export interface Pinsession extends Vagtproeve {
  readonly tokenHash: Buffer;
  /** The hash of the PIN chosen with a one-time code, which is used up; `null` if the PIN was right. */
  readonly valgtPinHash: string | null;
}

/** Opens a session on a device after a right try. False if the shift has ended meanwhile, or its code was used. */
export async function startPinsession(db: Kysely<Database>, { enhedId, vagtId, valgtPinHash, tokenHash }: Pinsession): Promise<boolean> {
  const { rows } = await sql`select * from adgang.start_pinsession(${enhedId}, ${vagtId}, ${valgtPinHash}, ${tokenHash})`.execute(db);
  return rows.length > 0;
}

/** Makes the full session that registered a device lock like the device. */
export async function bindSession(db: Kysely<Database>, tokenHash: Buffer, enhedId: string): Promise<void> {
  await sql`select adgang.bind_session(${tokenHash}, ${enhedId})`.execute(db);
}

export interface NyVagt {
  readonly id: string;
  readonly enhedId: string;
  /** The full session of whoever begins; it ends. */
  readonly tokenHash: Buffer;
  readonly pinHash: string;
  /** The hour it lasts until. */
  readonly til: string;
}

/** Begins a shift. False if it would last longer than until the next noon. */
export async function beginVagt(db: Kysely<Database>, { id, enhedId, tokenHash, pinHash, til }: NyVagt): Promise<boolean> {
  const { rows } = await sql`select * from adgang.tag_vagt(${id}, ${enhedId}, ${tokenHash}, ${pinHash}, ${til}::time)`.execute(db);
  return rows.length > 0;
}

/** The devices of a house that are not closed, the oldest first. */
export async function readEnheder(db: Kysely<Database>, boformId: string): Promise<{ id: string; navn: string; laasMinutter: number; oprettet: string; sidstBrugt: string | null }[]> {
  const { rows } = await sql<{ id: string; navn: string; laas_minutter: number; oprettet_at: Date; sidst_brugt_at: Date | null }>`select * from adgang.enheder(${boformId})`.execute(db);
  return rows.map((row) => ({ id: row.id, navn: row.navn, laasMinutter: row.laas_minutter, oprettet: row.oprettet_at.toISOString(), sidstBrugt: row.sidst_brugt_at?.toISOString() ?? null }));
}

export interface NyEnhed {
  readonly id: string;
  readonly boformId: string;
  readonly navn: string;
  readonly laasMinutter: number;
  readonly tokenHash: Buffer;
}

/** Registers a device; only the hash of its secret is kept. Sent again before it was used, the secret takes its place. */
export async function insertEnhed(db: Kysely<Database>, { id, boformId, navn, laasMinutter, tokenHash }: NyEnhed): Promise<void> {
  await sql`select adgang.opret_enhed(${id}, ${boformId}, ${navn}, ${laasMinutter}, ${tokenHash})`.execute(db);
}

/** Closes a device with its shifts and sessions. False if the house has no such device. */
export async function closeEnhed(db: Kysely<Database>, { boformId, enhedId }: { readonly boformId: string; readonly enhedId: string }): Promise<boolean> {
  const { rows } = await sql`select * from adgang.luk_enhed(${boformId}, ${enhedId})`.execute(db);
  return rows.length > 0;
}

/** Sets after how many minutes a device locks. False if the house has no such device. */
export async function writeLaasetid(db: Kysely<Database>, { boformId, enhedId, laasMinutter }: { readonly boformId: string; readonly enhedId: string; readonly laasMinutter: number }): Promise<boolean> {
  const { rows } = await sql`select * from adgang.saet_laasetid(${boformId}, ${enhedId}, ${laasMinutter})`.execute(db);
  return rows.length > 0;
}

/** The shifts of a house that go on, the first to end first. */
export async function readVagter(db: Kysely<Database>, boformId: string): Promise<{ id: string; navn: string; til: string; enhed: string | null; slaaetFra: boolean; vikar: boolean }[]> {
  const { rows } = await sql<{ id: string; navn: string; til: Date; enhed: string | null; slaaet_fra: boolean; vikar: boolean }>`select * from adgang.vagter(${boformId})`.execute(db);
  return rows.map(({ til, slaaet_fra, ...row }) => ({ ...row, til: til.toISOString(), slaaetFra: slaaet_fra }));
}

export interface NyVikar {
  readonly id: string;
  readonly brugerId: string;
  readonly boformId: string;
  readonly navn: string;
  /** The hour it lasts until. */
  readonly til: string;
  readonly kodeHash: string;
}

/**
 * Gives someone a shift under their own name: when it ends, and which user they are. Sent again before the code was used, the code
 * takes its place. `null` if it would last longer than until the next noon.
 */
export async function insertVikar(db: Kysely<Database>, { id, brugerId, boformId, navn, til, kodeHash }: NyVikar): Promise<{ readonly til: string; readonly brugerId: string } | null> {
  const { rows } = await sql<{ til: Date; bruger_id: string }>`select * from adgang.opret_vikar(${id}, ${brugerId}, ${boformId}, ${navn}, ${til}::time, ${kodeHash})`.execute(db);
  const row = rows[0];
  return row ? { til: row.til.toISOString(), brugerId: row.bruger_id } : null;
}

/** Ends a shift with its sessions. False if the house has no such shift. */
export async function endVagt(db: Kysely<Database>, { boformId, vagtId }: { readonly boformId: string; readonly vagtId: string }): Promise<boolean> {
  const { rows } = await sql`select * from adgang.slut_vagt(${boformId}, ${vagtId})`.execute(db);
  return rows.length > 0;
}
