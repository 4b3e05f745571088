import { z } from 'zod';
import type { Skyldigmangel } from '../domain/oekonomi/skyldig.ts';
import { closedList, dato, id, oere } from './felles.ts';

/** A month as an address holds it: `2026-10`. */
export const maaned = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, { error: 'maaned' }).meta({ description: 'Month, such as 2026-10' });

const skyldigmangel = closedList<Skyldigmangel>()(['ikke_sat', 'sats_mangler', 'sats_afviger']);

const sum = z.object({ dage: z.int(), beloeb: z.int(), ukendte: z.int().meta({ description: 'Nights nothing is set for' }) });

/** The own payment due in a month, by person and days; `til` is the first day after. Food and laundry are no part of it. */
export const skyldigliste = z.object({
  maaned,
  /** The day counted to, inclusive. */
  slut: dato,
  borgere: z.array(
    z.object({
      borgerId: id,
      navn: z.string(),
      dage: z.array(
        z.object({
          fra: dato, til: dato, dage: z.int(), oerePrDoegn: oere.nullable(), grund: z.enum(['sats', 'nedsat', 'ingen_indkomst']).nullable(), begrundelse: z.string().nullable(),
          sats: oere.nullable().meta({ description: 'The rate of those days; null where none is known' }), mangel: skyldigmangel.nullable(), ikkeFaktureret: z.int(),
          aftaltFravaer: z.boolean().meta({ description: 'Nights of an agreed absence; what they cost is for the municipality to decide' }),
        }),
      ),
      sum,
    }),
  ),
  sum,
});
export type Skyldigliste = z.infer<typeof skyldigliste>;
