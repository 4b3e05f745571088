import { z } from 'zod';
import { dato, id } from './felles.ts';
import { kvartal } from './refusion.ts';

/** A limit that a change brings, from a day on; `null` is without limit. */
const raekke = z.object({ fra: dato.nullable(), loft: z.int().nullable(), status: z.enum(['vedtaget', 'aftalt', 'fortolket']), kendt: dato });

const aendring = z.object({
  id: z.string(),
  /** Adopted and not yet in force, or another reading of a question that is open. */
  art: z.enum(['vedtaget', 'laesning']),
  lovvalg: z.string().nullable(),
  laesning: z.string().nullable(),
  paragraf: z.string(),
  raekker: z.array(raekke),
});
export type Lovaendring = z.infer<typeof aendring>;

/** The changes that are ahead of the law the refund rests on. */
export const lovaendringer = z.object({ today: dato, aendringer: z.array(aendring) });
export type Lovaendringer = z.infer<typeof lovaendringer>;

const tal = z.object({
  refusionsdage: z.int(),
  /** Days that only the most generous reading counts. */
  afventer: z.int(),
  beloeb: z.int().nullable().meta({ description: 'Øre; null where a fact is missing' }),
});

const sum = z.object({ refusionsdage: z.int(), afventer: z.int(), beloeb: z.int(), mangler: z.int().meta({ description: 'Stays without an amount' }) });

const forskel = z.object({
  borgerId: id,
  navn: z.string(),
  opholdId: id,
  /** `null` where the person's whereabouts are protected. */
  boform: z.string().nullable(),
  indskrevet: dato,
  foer: tal,
  efter: tal,
  /** The first day that counts under one of the two and not under the other. */
  fra: dato.nullable(),
});
export type Lovforskel = z.infer<typeof forskel>;

/** The open stays that a change would move, with days and øre under the law as it stands (`foer`) and as it would be (`efter`). */
export const lovproeve = z.object({
  aendring,
  today: dato,
  kvartal,
  /** The day counted to, inclusive: every stay that is open today is taken to last until then. */
  til: dato,
  aabne: z.int().meta({ description: 'Open stays' }),
  raekker: z.array(forskel),
  sum: z.object({ foer: sum, efter: sum }).meta({ description: 'Of all open stays, also those the change does not move' }),
});
export type Lovproeve = z.infer<typeof lovproeve>;

/** Which change, and to the end of which quarter to count: one that has not ended, at most three years ahead. */
export const lovproeveQuery = z.object({ aendring: z.string().max(80), kvartal });
export type LovproeveQuery = z.input<typeof lovproeveQuery>;
