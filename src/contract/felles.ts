import { z } from 'zod';
import { parseIsoDate, type IsoDate } from '../law/kernel/dato.ts';

/** An opaque id, made by the client or the server. */
export const id = z.uuid().toLowerCase().meta({ description: 'Opaque id (UUIDv7 when made by a client)' });

const FIRST_YEAR = '1850';
const LAST_YEAR = '2199';

/** A calendar day that exists, `YYYY-MM-DD`, of a year someone now living can have to do with. */
export const dato = z
  .string()
  .refine((text): text is IsoDate => parseIsoDate(text) !== null && text.slice(0, 4) >= FIRST_YEAR && text.slice(0, 4) <= LAST_YEAR, { error: 'dato' })
  .meta({ format: 'date', description: 'Calendar day, without time or zone' });

/** A time of day, `HH:MM`. */
export const klokkeslaet = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'klokkeslaet' });

/** A whole number of øre, never negative. */
export const oere = z.int().min(0).max(100_000_000).meta({ description: 'Whole øre (100 øre = 1 krone)' });

// No database text holds the character NUL, and no person types it.
const WITHOUT_NUL = /^[^\0]*$/;

/** Text a person wrote. Never empty when given. */
export function tekst(max: number) {
  return z.string().trim().min(1, { error: 'tom' }).max(max, { error: 'for_lang' }).regex(WITHOUT_NUL, { error: 'tegn' });
}

/** A reason or sentence as key and typed parameters; the text room makes words of it. */
export const besked = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});

/** A span of days; `til` is the first day not in it, `null` while it runs. */
export const periode = z.object({ fra: dato, til: dato.nullable() });

/** What every command carries: its id is the key that makes sending it twice harmless. */
export const kommandoHoved = z.object({
  id: id.meta({ description: 'Client-made id of the command; the same id twice is carried out once' }),
  /** The newest ledger position the sender had seen of the thing it changes; a newer one gives 409. */
  set: z.int().min(0).optional(),
});

/** Every name of a closed list, no more and no fewer, or `never`: then the compiler stops at the call. */
type Complete<T extends string, O extends readonly T[]> = Exclude<T, O[number]> extends never ? O : never;

/** A closed list of the domain as a schema. The compiler refuses a name that is not in the list, and a list that lacks one. */
export function closedList<T extends string>() {
  return <const O extends readonly T[]>(options: Complete<T, O>) => z.enum<O>(options);
}

/** Someone not on record yet, by what they say or by what a notice says of them. */
export const nyPerson = z.object({
  navn: tekst(200),
  navnArt: z.enum(['officielt', 'som_sagt', 'alias']).default('som_sagt'),
  cpr: z.string().max(20).nullish(),
  foedselsdato: dato.nullish(),
});

/** The children who leave with a parent: each by record and by its own stay. */
export const boernMed = z.array(z.object({ borgerId: id, opholdId: id })).max(20).optional();
