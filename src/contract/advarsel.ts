import { z } from 'zod';
import { id } from './felles.ts';

/**
 * Someone stays in a boform together with their violent partner. `slags`: what the partner is there; `sikker`: by record, else only
 * by name and day of birth, or for staff by name. It names the one to be kept safe, never the partner.
 */
export const advarsler = z.array(z.object({ borgerId: id, navn: z.string(), slags: z.enum(['beboer', 'medarbejder', 'foraelder']), sikker: z.boolean() }));
export type Advarsler = z.infer<typeof advarsler>;
