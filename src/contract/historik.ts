import { z } from 'zod';
import { id } from './felles.ts';
import { forloeb } from './forloeb.ts';

/** What became of a fact: corrected or taken back, by whom, when and why. */
const slut = z.object({ tilbagekaldt: z.boolean(), aarsag: z.string().nullable(), registreretAt: z.string(), registreretAf: id });

/** The facts that no longer stand, as they stood, and by the id of each what became of it. */
export const historik = z.object({
  forloeb,
  slut: z.record(z.string(), slut),
  /** Who corrected or wrote what, by user id: colleagues of the reader only. */
  registranter: z.record(z.string(), z.string()),
  /** The names of the places the facts speak of, by id. */
  pladser: z.record(z.string(), z.string()),
});
export type Historik = z.infer<typeof historik>;
