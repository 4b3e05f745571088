import { z } from 'zod';
import type { Afstemningsaarsag } from '../domain/oekonomi/afstemning/afstem.ts';
import type { Konteringsart } from '../domain/oekonomi/afstemning/kontering.ts';
import { closedList, dato, id, tekst } from './felles.ts';

export const konteringsart = closedList<Konteringsart>()(['udgift', 'refusion', 'berigtigelse']);
export const afstemningsaarsag = closedList<Afstemningsaarsag>()(['ikke_bogfoert', 'ukendt', 'beloeb_afviger', 'anden_periode', 'anden_konto', 'uden_konto']);

/** Øre; money in is below zero, as in the municipality's ledger. */
const beloeb = z.int();

/** Which account a kind of money is posted to, from a day. `til` is the last day. The account is the municipality's own word. */
export const nyKontering = z.object({ id, art: konteringsart, konto: tekst(60), navn: tekst(200), fra: dato, til: dato.nullish(), kilde: tekst(300) });
export type NyKontering = z.input<typeof nyKontering>;

/** What was written of accounts, newest first; of two for the same day the first stands. `til` is the first day after. */
export const konteringsliste = z.object({
  konteringer: z.array(z.object({ id, art: konteringsart, konto: z.string(), navn: z.string(), fra: dato, til: dato.nullable(), kilde: z.string(), dato, afNavn: z.string() })),
});
export type Konteringsliste = z.infer<typeof konteringsliste>;

/** A quarter or a whole year: `2026K3`, `2026`. */
export const afstemningsperiode = z.string().regex(/^20\d{2}(K[1-4])?$/, { error: 'periode' }).meta({ description: 'A quarter such as 2026K3, or a year such as 2026' });
export const afstemningQuery = z.object({ periode: afstemningsperiode });

const sammenlignet = { hjemvej: beloeb, regnskab: beloeb, forskel: beloeb.meta({ description: 'The ledger less Hjemvej' }) };

/** What Hjemvej and the municipality's ledger say of a period, account by account, and which references explain the differences. */
export const afstemning = z.object({
  periode: afstemningsperiode,
  fra: dato,
  /** The first day after. */
  til: dato,
  sum: z.object(sammenlignet),
  konti: z.array(z.object({ konto: z.string().nullable(), navn: z.string().nullable(), ...sammenlignet })),
  forklaringer: z.array(
    z.object({
      konto: z.string().nullable(), reference: z.string(), art: konteringsart.nullable(), ...sammenlignet, aarsag: afstemningsaarsag,
      /** Where the other one has it: an account, or a day. */
      hos: z.string().nullable(),
      numre: z.array(z.string()).meta({ description: 'Rows of the ledger' }),
      /** The sent claim it is about. */
      kravId: id.nullable(),
    }),
  ),
  /** When rows of the ledger were last read in, and how many are known. */
  indlaest: z.object({ dato, poster: z.int() }).nullable(),
});
export type AfstemningSvar = z.infer<typeof afstemning>;

const LARGEST_FILE = 4_000_000;

/** A file from the municipality's ledger, CSV or a spreadsheet, as its bytes. */
export const finansfil = z.object({ indhold: z.base64().min(1).max(LARGEST_FILE).meta({ description: 'The bytes of the file' }) });

/** What is wrong with a field of the file, with what was expected there. */
export const finansfilfejl = z.enum([
  'mangler', 'dato', 'beloeb', 'flertydigt-beloeb', 'antal-felter', 'anfoerselstegn', 'i-fremtiden', 'ukendt-konto', 'samme-nummer', 'for-lang',
]);

const fyld = z.record(z.string(), z.union([z.string(), z.number()]));
const post = z.object({ konto: z.string(), dato, beloeb, reference: z.string().nullable(), tekst: z.string().nullable() });

/** What a file holds that is new, changed and unchanged; or everything that is wrong with it. With a mistake nothing is kept. */
export const finansfilsvar = z.object({
  /** Why nothing at all could be read; `null` if something could. */
  ulaeselig: z.object({ art: z.string(), fyld }).nullable(),
  fejl: z.array(z.object({ linje: z.int(), kolonne: z.string(), vaerdi: z.string(), art: finansfilfejl, fyld })),
  fejlIAlt: z.int(),
  nye: z.int(),
  aendrede: z.int(),
  uaendrede: z.int(),
  /** The first changed rows, as they were and as the file says. */
  aendringer: z.array(z.object({ linje: z.int(), nummer: z.string(), foer: post, nu: post })),
  gemt: z.boolean(),
});
export type Finansfilsvar = z.infer<typeof finansfilsvar>;
