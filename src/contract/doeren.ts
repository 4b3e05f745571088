import { z } from 'zod';
import { dato, id } from './felles.ts';

/** What may still be lacking of an admission the morning after. None of it held the bed back. */
export const morgenmangel = z.enum(['bekraeftelse', 'navn', 'cpr', 'handlekommune', 'orientering', 'samtale']);

/** A stay the leader looks at in the morning. */
const morgenlinje = z.object({
  borgerId: id,
  opholdId: id,
  navn: z.string(),
  plads: z.string().nullable(),
  indskrevet: dato,
  ankomstKl: z.string().nullable(),
  /** By the house's own practice, not by law. */
  bekraeftSenest: dato,
  mangler: z.array(morgenmangel),
});

/** The stays of a house that begun lately and lack something, or that no leader has looked at yet; the newest first. */
export const morgen = z.object({ today: dato, linjer: z.array(morgenlinje) });
export type Morgen = z.infer<typeof morgen>;

/** Who waits for a place, in the order in which they asked. */
export const venteliste = z.object({
  today: dato,
  linjer: z.array(
    z.object({
      borgerId: id,
      ventepladsId: id,
      navn: z.string(),
      oensket: dato,
      kontakt: z.string(),
      samtykke: z.boolean(),
      ringTilbage: dato.nullable(),
      kommer: dato.nullable(),
    }),
  ),
  /** Refusals of a full house that have not been referred yet. */
  udenHenvisning: z.array(z.object({ borgerId: id, afslagId: id, navn: z.string(), afgjort: dato })),
});
export type Venteliste = z.infer<typeof venteliste>;
