import { z } from 'zod';
import { dato, id, oere, tekst } from './felles.ts';

/** The nights to invoice: from the first to the day before the last. */
export const kladdeQuery = z.object({ fra: dato, til: dato, kommuneId: id.optional() });
export type KladdeQuery = z.output<typeof kladdeQuery>;

/** Which municipality to invoice, and the number the file gives the invoice. */
export const kladdeCsvQuery = kladdeQuery.extend({ kommuneId: id, nummer: tekst(60), dato });

/** The draft of an invoice to one municipality: the nights of each stay, at the takst of each day. */
export const fakturakladde = z.object({
  boform: z.object({ id, navn: z.string() }),
  fra: dato,
  til: dato,
  /** Nights from this day on are not over and not in the draft; `null` if all are. */
  ikkeSlut: dato.nullable(),
  leverandoer: z.object({ navn: z.string(), cvr: z.string().nullable() }),
  /** Municipalities that were told of an admission with nights in the period. */
  kommuner: z.array(z.object({ id, navn: z.string() })),
  /** Stays with nights in the period of which no municipality was told: nobody can be invoiced for them yet. */
  udenKommune: z.array(z.object({ opholdId: id, borgerId: id, navn: z.string() })),
  linjer: z.array(
    z.object({
      opholdId: id,
      borgerId: id,
      navn: z.string(),
      /** Her whereabouts are protected: the invoice tells no address. */
      skjult: z.boolean(),
      fra: dato,
      til: dato,
      dage: z.int(),
      oerePrDoegn: oere.nullable(),
      beloeb: z.int().nullable(),
    }),
  ),
  beloeb: z.int(),
  uprissat: z.int().meta({ description: 'Lines without a takst' }),
});
export type Fakturakladde = z.infer<typeof fakturakladde>;

const digits = (count: number, error: string) => z.string().trim().regex(new RegExp(`^\\d{${count}}$`), { error });

/** What the boform must add before the draft is an electronic invoice. */
export const udstedOioubl = z.object({
  fra: dato,
  til: dato,
  kommuneId: id,
  nummer: tekst(60),
  dato,
  frist: dato,
  cvr: digits(8, 'cvr'),
  ean: digits(13, 'ean'),
  registreringsnummer: digits(4, 'registreringsnummer'),
  kontonummer: z.string().trim().regex(/^\d{1,10}$/, { error: 'kontonummer' }),
});
export type UdstedOioubl = z.output<typeof udstedOioubl>;
