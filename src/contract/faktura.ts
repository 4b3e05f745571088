import { z } from 'zod';
import type { Afvigelse } from '../domain/oekonomi/krav/fakturakontrol.ts';
import { closedList, dato, id, oere, tekst } from './felles.ts';

/** Days of a person on an invoice; `til` is the first day after. Days are never negative: what is taken back is a credit note. */
const nyLinje = z.object({
  /** Whom the invoice says it is about, as written there. */
  tekst: tekst(200),
  opholdId: id.nullish(),
  fra: dato,
  til: dato,
  dage: z.int().min(1, { error: 'mindst_en_dag' }).max(3660),
  oerePrDoegn: oere,
  beloeb: z.int().min(0).max(1_000_000_000),
});

const fakturaart = z.enum(['faktura', 'kreditnota']);
export type Fakturaart = z.infer<typeof fakturaart>;

/** An invoice or a credit note as it was received. The same number of the same boform is refused the second time. */
export const nyFaktura = z.object({ id, boformId: id, art: fakturaart, nummer: tekst(60), dato, linjer: z.array(nyLinje).min(1).max(2000) });

export type NyFakturaBody = z.input<typeof nyFaktura>;

/** Several invoices recorded together: all of them, or none. */
export const nyeFakturaer = z.object({ fakturaer: z.array(nyFaktura).min(1).max(500) });

export const registrerede = z.object({ ids: z.array(id) });

/** Whom a line is about, found later. */
export const findFakturalinje = z.object({ fakturaId: id, nummer: z.int().min(0), opholdId: id });

const span = z.object({ fra: dato, til: dato });
const afvigelse = z.object({
  art: closedList<Afvigelse['art']>()([
    'ukendt_ophold', 'anden_boform', 'uden_for_opholdet', 'faktureret_foer', 'takst_afviger', 'takst_ukendt', 'dage_afviger', 'beloeb_afviger',
  ]),
  dage: z.array(span).optional(),
  ventet: z.int().optional(),
});

/** Invoices received, newest first, each line with what differs from stay, takst and the other invoices. */
export const fakturaliste = z.object({
  fakturaer: z.array(
    z.object({
      id,
      boformId: id,
      boform: z.string(),
      art: fakturaart,
      nummer: z.string(),
      dato,
      beloeb: z.int(),
      afvigelser: z.int().meta({ description: 'Lines that differ' }),
      linjer: z.array(
        z.object({
          nummer: z.int(),
          tekst: z.string(),
          borgerId: id.nullable(),
          opholdId: id.nullable(),
          navn: z.string(),
          /** Of someone whose whereabouts are protected: the line then says no name and no stay. */
          skjult: z.boolean(),
          fra: dato,
          til: dato,
          dage: z.int(),
          oerePrDoegn: oere,
          beloeb: z.int(),
          afvigelser: z.array(afvigelse),
        }),
      ),
    }),
  ),
  antal: z.int(),
});
export type Fakturaliste = z.infer<typeof fakturaliste>;

export const fakturaQuery = z.object({
  vis: z.enum(['alle', 'afviger']).default('alle'),
  boformId: id.optional(),
  fra: z.coerce.number().int().min(0).default(0),
  antal: z.coerce.number().int().min(1).max(100).default(50),
});
export type FakturaQuery = z.input<typeof fakturaQuery>;

const LARGEST_FILE = 2_000_000;

/** A file of invoice lines, CSV or a spreadsheet, as its bytes. Nothing of it is recorded. */
export const fakturafil = z.object({ indhold: z.base64().min(1).max(LARGEST_FILE).meta({ description: 'The bytes of the file' }) });

/** What is wrong with a field of a file, with what was expected there. */
export const filfejl = z.enum([
  'mangler', 'dato', 'beloeb', 'flertydigt-beloeb', 'antal', 'til-foer-fra', 'antal-felter', 'anfoerselstegn', 'kreditnota', 'i-fremtiden',
  'ukendt-boform', 'ukendt-cpr', 'anden-dato', 'samme-linje', 'nummer-findes',
]);

const fyld = z.record(z.string(), z.union([z.string(), z.number()]));

/** What a file would record, each line held against what is known; or everything that is wrong with it. With a mistake nothing can be recorded. */
export const fakturafilsvar = z.object({
  /** Why nothing at all could be read; `null` if something could. */
  ulaeselig: z.object({ art: z.string(), fyld }).nullable(),
  fejl: z.array(z.object({ linje: z.int(), kolonne: z.string(), vaerdi: z.string(), art: filfejl, fyld })),
  fejlIAlt: z.int(),
  fakturaer: z.array(
    z.object({
      boformId: id,
      boform: z.string(),
      nummer: z.string(),
      dato,
      beloeb: z.int(),
      linjer: z.array(
        z.object({
          linje: z.int().meta({ description: 'Line of the file' }),
          tekst: z.string(),
          opholdId: id.nullable(),
          navn: z.string(),
          fra: dato,
          til: dato,
          dage: z.int(),
          oerePrDoegn: oere,
          beloeb: z.int(),
          afvigelser: z.array(afvigelse),
        }),
      ),
    }),
  ),
});
export type Fakturafilsvar = z.infer<typeof fakturafilsvar>;
