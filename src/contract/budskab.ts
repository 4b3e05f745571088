import { z } from 'zod';
import { dato, id } from './felles.ts';
import { beskedart, beskedgrundlag, beskedsvar } from './lister.ts';

/** Messages about stays that have come and nobody has taken into the journal yet. The words stand only where one person is asked for. */
export const budskaber = z.array(
  z.object({
    id,
    art: beskedart,
    dato,
    afsenderNavn: z.string(),
    afsendtAt: z.string(),
    svar: beskedsvar.nullable(),
    grundlag: beskedgrundlag.nullable(),
    tekst: z.string().nullable(),
    borgerId: id,
    opholdId: id,
    navn: z.string(),
  }),
);
export type Budskaber = z.infer<typeof budskaber>;
