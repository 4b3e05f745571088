import { z } from 'zod';
import { boernMed, dato, id, klokkeslaet, kommandoHoved, tekst } from './felles.ts';
import { bortvisningsgrund, destination } from './lister.ts';

/** A move to another boform of the register, or to a place outside it by name. `klokken` is when they are expected there. */
export const overflyt = kommandoHoved.extend({
  borgerId: id,
  opholdId: id,
  til: z.union([z.object({ boformId: id }), z.object({ sted: tekst(200) })]),
  dato,
  klokken: klokkeslaet.nullish(),
  afgjort: dato.nullish(),
  afgjortAf: z.enum(['leder', 'ingen']),
  begrundelse: tekst(4000).nullish(),
  kontakt: tekst(200),
  boern: boernMed,
});

/** Who is expected from another boform has come. */
export const indskrivVentet = kommandoHoved.extend({
  ankomstId: id,
  borger: z.union([z.object({ borgerId: id }), z.object({ ny: z.literal(true) })]),
  pladsId: id.nullish(),
  dato,
  ankomstKl: klokkeslaet.nullish(),
});

/** Someone must stay away; without a discharge `til`, the first day they may come again, is needed. */
export const bortvis = kommandoHoved
  .extend({
    borgerId: id,
    opholdId: id,
    afgjort: dato,
    afgjortAf: z.enum(['leder', 'vagt']),
    grund: bortvisningsgrund,
    begrundelse: tekst(4000),
    fra: dato,
    til: dato.nullish(),
    medUdskrivning: z.boolean(),
    destination: destination.exclude(['doed']),
    tilbudt: tekst(2000).nullish(),
    hoert: z.boolean().nullish(),
    klagevejledt: z.boolean(),
    /** With a discharge only. */
    boern: boernMed,
  })
  .refine(({ medUdskrivning, til }) => medUdskrivning || Boolean(til), { error: 'til', path: ['til'] });

/** What came after: they were back, were told how to complain, or were heard. */
export const foelgOpPaaBortvisning = kommandoHoved.extend({
  borgerId: id, bortvisningId: id, tilbage: dato.nullish(), klagevejledt: z.literal(true).nullish(), hoert: z.boolean().nullish(),
});

/** What a municipality answered to a notice: by a step that was read, or by telephone or letter in words. */
export const registrerOrienteringssvar = kommandoHoved.extend({
  borgerId: id,
  orienteringId: id,
  dato,
  svar: z.union([
    z.object({ skridtId: id }),
    z.object({ af: tekst(200), begrundelse: tekst(1000), videreTilId: id.nullish() }),
  ]),
});
