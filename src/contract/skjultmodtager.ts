import { z } from 'zod';
import { dato, id } from './felles.ts';

/** Who receives notices of hidden stays from a day on, and who stands in for them in a period, both days in it. */
export const saetSkjultmodtager = z.object({ id, fra: dato, modtagerId: id, stedfortraeder: z.object({ id, fra: dato, til: dato }).nullish() });
export type SaetSkjultmodtager = z.infer<typeof saetSkjultmodtager>;

/** A colleague to whom the named recipient opens the notice of a hidden stay. */
export const aabnKuvert = z.object({ id, brugerId: id });
export type AabnKuvert = z.infer<typeof aabnKuvert>;

const person = z.object({ id, navn: z.string() });

/** The register of a municipality: who receives notices of hidden stays, the newest row first. */
export const skjultmodtagere = z.object({
  /** Whether the reader is the recipient, or the substitute, today. */
  erMig: z.boolean(),
  /** Who can be reached today; `null` is nobody. */
  navngiven: z.string().nullable(),
  /** How many notices of hidden stays nobody has taken in. */
  venter: z.int(),
  /** Colleagues who may be named. */
  kolleger: z.array(person),
  raekker: z.array(z.object({ id, fra: dato, modtager: z.string(), stedfortraeder: z.object({ navn: z.string(), fra: dato, til: dato }).nullable() })),
});
export type Skjultmodtagere = z.infer<typeof skjultmodtagere>;
