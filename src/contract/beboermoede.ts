import { z } from 'zod';
import { dato, id, tekst } from './felles.ts';

const art = z.enum(['husmoede', 'beboerraad', 'valg']);
const udfald = z.enum(['fulgt', 'delvis', 'ikke_fulgt', 'arbejdes']);

/** Minutes of a meeting of residents: matters common to all, and what they want, each by itself. */
export const skrivBeboermoede = z.object({
  id,
  art,
  dato,
  deltagere: z.int().min(0).max(1000).nullish(),
  referat: tekst(4000),
  oensker: z.array(tekst(500)).max(20),
});
export type SkrivBeboermoede = z.infer<typeof skrivBeboermoede>;

/** What the house answers to a wish of the residents. */
export const svarBeboerpunkt = z.object({ id, dato, udfald, svar: tekst(2000) });
export type SvarBeboerpunkt = z.infer<typeof svarBeboerpunkt>;

/** The meetings of a house, the latest first, with what came of each wish. */
export const beboermoeder = z.array(
  z.object({
    id,
    art,
    dato,
    deltagere: z.int().nullable(),
    referat: z.string(),
    punkter: z.array(z.object({ id, oenske: z.string(), svar: z.object({ dato, udfald, svar: z.string() }).nullable() })),
  }),
);
export type Beboermoeder = z.infer<typeof beboermoeder>;
