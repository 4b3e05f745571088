import { z } from 'zod';
import { closedList, dato, id, tekst } from './felles.ts';
import type { Traek } from '../domain/boform/plads.ts';

/** What may be particular about a place. */
export const traek = closedList<Traek>()(['kvinder', 'par', 'hund', 'koerestol', 'laas', 'stofbrug']);

/** What is particular about a place from a day on. */
export const saetTraek = z.object({ id, fra: dato, traek: z.array(traek).max(6) });
export type SaetTraek = z.infer<typeof saetTraek>;

/** A place can't be used: `fra` is the first day, `til` the day it is there again, if that is known. */
export const pausePlads = z
  .object({ id, fra: dato, til: dato.nullish(), aarsag: tekst(500) })
  .refine(({ fra, til }) => !til || til > fra, { error: 'slut_foer_start', path: ['til'] });
export type PausePlads = z.infer<typeof pausePlads>;

/** The place is there again from a day: the first of its days out of use, and it never was. */
export const afslutPause = z.object({ id, til: dato });
export type AfslutPause = z.infer<typeof afslutPause>;

/** What a house tells others, and whom it calls for someone under 18, from a day on. */
export const saetHusoplysninger = z.object({ id, fra: dato, delerPladser: z.boolean(), adresseSkjult: z.boolean(), doegnvagt: tekst(200).nullish() });
export type SaetHusoplysninger = z.infer<typeof saetHusoplysninger>;

/** A place out of use, as it stands now. */
export const pause = z.object({ id, fra: dato, til: dato.nullable(), aarsag: z.string() });

/** The approval of a boform, by date. */
export const godkendelse = z.object({ paragraf: z.enum(['109', '110']), fra: dato, til: dato.nullable(), tilbudsportalId: z.string().nullable() });

const beboer = z.object({ borgerId: id, opholdId: id, navn: z.string(), plads: z.string().nullable() });

/** One day of the week ahead in a house. */
const ugedag = z.object({
  dag: dato,
  /** Places that can be given that day, and how many of them nobody has. */
  pladser: z.int(),
  ledige: z.int(),
  udeAfDrift: z.array(z.object({ plads: z.string(), aarsag: z.string() })),
  /** Who leaves that day by a planned discharge. */
  rejser: z.array(beboer),
  /** Who waits for a place and has agreed on coming that day. */
  kommer: z.array(z.object({ borgerId: id, navn: z.string() })),
});

/** The week ahead in a house, today first. */
export const ugen = z.object({ today: dato, dage: z.array(ugedag) });
export type Ugen = z.infer<typeof ugen>;

/** A boform on the map of places. Of one that keeps its address, neither address nor municipality is told. */
const kortsted = z.object({
  boformId: id,
  navn: z.string(),
  kommune: z.string().nullable(),
  adresse: z.string().nullable(),
  telefon: z.string().nullable(),
  skjult: z.boolean(),
  paragraffer: z.array(z.enum(['109', '110'])),
  /** `null` where the boform does not share its count. Counts by traits; never a person. */
  ledige: z.array(z.object({ traek: z.array(traek), antal: z.int() })).nullable(),
});

/** Where there is a free place, as far as the boformer share it; by municipality and name. */
export const pladskort = z.object({ today: dato, steder: z.array(kortsted) });
export type Pladskort = z.infer<typeof pladskort>;
