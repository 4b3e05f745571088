import { z } from 'zod';
import { dato, id, klokkeslaet } from './felles.ts';

/** A day does not turn later than this: what has begun would belong longer to the day before than to its own. */
const SENESTE_DOEGNSKIFTE = '12:00';

/** The hour at which a boform's day turns, from a day on. */
export const saetDoegnskifte = z.object({
  id,
  fra: dato,
  klokken: klokkeslaet.refine((klokken) => klokken <= SENESTE_DOEGNSKIFTE, { error: 'doegnskifte' }),
});
export type SaetDoegnskifte = z.infer<typeof saetDoegnskifte>;

/** The places of a boform tonight, and who has them. */
export const huset = z.object({
  boform: z.object({ id, navn: z.string() }),
  today: dato,
  /** When the day turns: who comes before it has slept here the night that is ending. `kommer` is the next change. */
  doegnskifte: z.object({ klokken: z.string(), kommer: z.object({ fra: dato, klokken: z.string() }).nullable() }),
  pladser: z.array(
    z.object({
      id,
      navn: z.string(),
      traek: z.array(z.string()),
      borger: z.object({ id, navn: z.string(), opholdId: id, siden: dato }).nullable(),
    }),
  ),
  udenPlads: z.array(z.object({ id, navn: z.string(), opholdId: id, siden: dato })),
});
export type Huset = z.infer<typeof huset>;
