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

/** An invoice or a credit note as it was received. The same number of the same boform is refused the second time. */
export const nyFaktura = z.object({ id, boformId: id, art: fakturaart, nummer: tekst(60), dato, linjer: z.array(nyLinje).min(1).max(2000) });

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
