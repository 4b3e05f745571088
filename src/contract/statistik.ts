import { z } from 'zod';
import type { Kodeliste } from '../domain/statistik/koder.ts';
import type { Statistikfelt } from '../domain/statistik/layout.ts';
import type { Statistikalvor, Statistikmangelart } from '../domain/statistik/mangler.ts';
import { closedList, dato, id, tekst } from './felles.ts';
import { kvartal } from './refusion.ts';

/** The file of the stays that boformer send to Danmarks Statistik: what would be sent today, what is missing, and its codes. */
const statistikfelt = closedList<Statistikfelt>()([
  'cpr', 'indskrivningsdato', 'udskrivningsdato', 'opholdstype', 'senestOpholdtSig', 'henvisningsmaade', 'udskrevetHvordan', 'udskrevetTil',
]);

export const kodeliste = closedList<Kodeliste>()(['cpr', 'opholdstype', 'senestOpholdtSig', 'henvisningsmaade', 'udskrevetHvordan', 'udskrevetTil']);

const problemart = closedList<Statistikmangelart>()([
  'datoer_umulige', 'dublet', 'overlap', 'cpr_mangler', 'kun_erstatningscpr', 'udskrivning_mangler', 'senest_uoplyst', 'udskrevet_til_uoplyst',
  'overlap_anden_boform', 'uden_nat',
]);

/** A line as it would be sent, in our own values. Of the CPR number it says only whether there is one to send. */
const linje = z.object({
  opholdId: id,
  borgerId: id,
  navn: z.string(),
  cpr: z.enum(['kendt', 'uoplyst']),
  indskrivningsdato: dato,
  udskrivningsdato: dato.nullable(),
  opholdstype: z.string(),
  senestOpholdtSig: z.string(),
  henvisningsmaade: z.string(),
  udskrevetHvordan: z.string().nullable(),
  udskrevetTil: z.string().nullable(),
});
export type Statistiklinje = z.infer<typeof linje>;

const mangel = z.object({
  art: problemart,
  alvor: closedList<Statistikalvor>()(['rettes', 'uoplyst', 'se']),
  opholdId: id,
  borgerId: id,
  navn: z.string(),
  indskrivningsdato: dato,
  /** The stay it collides with. */
  andet: z.object({ boform: z.string(), fra: dato, til: dato.nullable() }).nullable(),
});
export type StatistikmangelSvar = z.infer<typeof mangel>;

const kode = z.object({
  liste: kodeliste,
  vaerdi: z.string(),
  kode: z.string(),
  oprindelse: z.enum(['egen', 'danmarks_statistik']),
  betegnelse: z.string().nullable(),
  kilde: z.string().nullable(),
  /** First day; `null` for what is built in. */
  fra: dato.nullable(),
});
export type StatistikkodeSvar = z.infer<typeof kode>;

/** What a boform would send of a quarter today. */
export const statistikophold = z.object({
  boform: z.object({ id, navn: z.string() }),
  kvartal,
  fra: dato,
  slut: dato,
  today: dato,
  /** The last day the file tells of. */
  taltTil: dato,
  loeber: z.boolean(),
  frist: z.object({ dato, kilde: z.string() }).nullable(),
  layout: z.object({ version: z.string(), fra: dato, felter: z.array(statistikfelt), kilde: z.string() }),
  linjer: z.array(linje),
  mangler: z.array(mangel),
  /** Stays that ended, by whether they ended as agreed; those whose manner nobody told are left out of the share and counted. */
  udflytninger: z.object({ kendte: z.int(), efterAftale: z.int(), ukendte: z.int() }),
  /** The codes of the fields of this file on the quarter's last day. */
  koder: z.array(kode),
});
export type StatistikopholdSvar = z.infer<typeof statistikophold>;

export const statistikopholdQuery = z.object({ kvartal, boformId: id });
export type StatistikopholdQuery = z.infer<typeof statistikopholdQuery>;

/** The code of every value on a day: today, if no other day is asked for. */
export const statistikkoder = z.object({ dato, koder: z.array(kode) });
export type Statistikkoder = z.infer<typeof statistikkoder>;
export const statistikkoderQuery = z.object({ dato: dato.optional() });

/** A code for one value from a day on. A later one for the same day corrects it. */
export const nyStatistikkode = z
  .object({
    id,
    liste: kodeliste,
    vaerdi: tekst(40),
    /** Letters, digits, `_`, `.` and `-`, the first a letter or digit: no spreadsheet takes it for a formula. */
    kode: z.string().trim().regex(/^[0-9A-Za-z][0-9A-Za-z_.-]{0,39}$/, { error: 'kode' }),
    oprindelse: z.enum(['egen', 'danmarks_statistik']),
    betegnelse: tekst(200).nullish(),
    kilde: tekst(500).nullish(),
    fra: dato,
  })
  .refine(({ oprindelse, kilde }) => oprindelse === 'egen' || Boolean(kilde), { error: 'kilde', path: ['kilde'] });
