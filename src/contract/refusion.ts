import { z } from 'zod';
import type { Refusionsstatus, Satsmangel } from '../domain/oekonomi/refusion.ts';
import { besked, closedList, dato, id, oere, tekst } from './felles.ts';
import { hvorfor } from './svar.ts';

/** A quarter as people write it in a claim: `2026K4`. */
export const kvartal = z.string().regex(/^20\d{2}K[1-4]$/, { error: 'kvartal' }).meta({ description: 'Quarter, such as 2026K4' });

/** What can be said of the refund of a stay: settled, resting on open readings, held for a missing fact, or none at all. */
export const refusionsstatus = closedList<Refusionsstatus>()(['afgjort', 'prognose', 'mangler', 'ingen']);

/** Øre of a claim. A line may be negative: then money is paid back. `null` is not known, never zero. */
const beloeb = z.int().nullable();

/** A fact without which counted days have no amount, and the days it lacks on (`til` is the first day after). */
const mangel = z.object({ fakta: closedList<Satsmangel>()(['takst', 'egenbetaling']), fra: dato, til: dato });

/** A reading of an open question of the law, as the organisation's figures rest on it. */
const laesning = z.object({ lovvalg: z.string(), laesning: z.string(), bekraeftet: z.boolean() });

const optalt = {
  /** Nights of the stay to the day counted to. */
  dage: z.int(),
  /** Days that count under the readings in use. */
  refusionsdage: z.int(),
  /** Further days that only the most generous reading counts: shown, never claimed. */
  afventer: z.int(),
  beloeb,
};

/** The line of a stay in a quarter: what it has earned to the quarter's end less what it had earned before. */
const kvartalslinje = z.object({ kvartal, slut: dato, optjent: beloeb, tidligere: beloeb, ...optalt });

/** Days of a stay with one reason; `til` is the first day after. */
const afsnit = z.object({ fra: dato, til: dato, dage: z.int(), taeller: z.enum(['ja', 'afventer', 'nej']), grund: besked, vindue: dato.nullable() });

/** Days at one price; an amount that is not known is `null`. What of the takst is not refunded, and what is unclear, is taken out before the halving. */
const sats = z.object({ fra: dato, til: dato, takst: oere.nullable(), refunderesIkke: oere, uklar: oere, egenbetaling: oere.nullable() });

/** Days on which another municipality was handlekommune, and since when: they use the person's quota, and their refund is not claimed here. */
const andenHandlekommune = z.object({ siden: dato, dage: z.int() }).nullable();

const ophold = z.object({
  opholdId: id,
  borgerId: id,
  boformId: id,
  boform: z.string(),
  art: z.enum(['110', 'efterforsorg', 'natcafe']),
  indskrevet: dato,
  udskrevet: dato.nullable(),
  ...optalt,
  /** First and last day that counts. */
  foerste: dato.nullable(),
  sidste: dato.nullable(),
  status: refusionsstatus,
  andenHandlekommune,
  mangler: z.array(mangel),
  afsnit: z.array(afsnit),
  satser: z.array(sats),
  kvartaler: z.array(kvartalslinje),
});

/** A year in which days count in order until the limit; `til` is the first day after. */
const vindue = z.object({
  fra: dato,
  til: dato,
  /** The limit its latest day was held against. */
  loft: z.int().nullable(),
  refusionsdage: z.int(),
  afventer: z.int(),
  /** Days used in a boform that another municipality pays for. */
  andetsteds: z.int(),
});

const sum = z.object({ ophold: z.int(), ...optalt, beloeb: z.int(), mangler: z.int().meta({ description: 'Stays without an amount' }) });

/** The refund of one person: windows, stays, and why each day counts or does not. */
export const borgerrefusion = z.object({
  borgerId: id,
  /** All linked records that were counted together. */
  borgere: z.array(id),
  today: dato,
  laesninger: z.array(laesning),
  vinduer: z.array(vindue),
  ophold: z.array(ophold),
  andetsteds: z.array(z.object({ id, fra: dato, dage: z.int(), oplystAf: z.string(), oplystDen: dato })),
  sum,
  /** Why the figures are not settled, if they are not. */
  grunde: z.array(besked),
  /** The last day on which the answer stays the same if no fact changes. */
  holderTil: dato.nullable(),
  regler: z.array(hvorfor.shape.regel),
  /** Everything the law used; only when asked for (`spor=ja`). */
  trace: z.array(z.unknown()).optional(),
});
export type Borgerrefusion = z.infer<typeof borgerrefusion>;

export const borgerrefusionQuery = z.object({ spor: z.enum(['ja', 'nej']).default('nej') });

const raekke = z.object({
  borgerId: id,
  navn: z.string(),
  opholdId: id,
  boformId: id.nullable(),
  /** `null` where the person's whereabouts are protected: open the person to see it. */
  boform: z.string().nullable(),
  art: z.enum(['110', 'efterforsorg', 'natcafe']),
  indskrevet: dato,
  udskrevet: dato.nullable(),
  ...optalt,
  foerste: dato.nullable(),
  sidste: dato.nullable(),
  status: refusionsstatus,
  andenHandlekommune,
  mangler: z.array(mangel),
  /** The quarter alone, when one is asked for. */
  kvartalet: z.object({ ...optalt, tidligere: beloeb }).nullable(),
});
export type Refusionsraekke = z.infer<typeof raekke>;

/** The refund of every stay the organisation pays for, by name. The sums are of all rows that fit, whatever the page. */
export const refusionsliste = z.object({
  today: dato,
  kvartal: kvartal.nullable(),
  /** The day counted to, inclusive. */
  slut: dato,
  /** The quarter has days left: its figures will grow. */
  loeber: z.boolean(),
  laesninger: z.array(laesning),
  raekker: z.array(raekke),
  antal: z.int().meta({ description: 'Rows that fit, on all pages' }),
  sum,
  sumKvartal: sum.nullable(),
});
export type Refusionsliste = z.infer<typeof refusionsliste>;

/** What to list: stays with days in the quarter (without one: all), of one status, from row `fra`. */
export const refusionslisteQuery = z.object({
  kvartal: kvartal.optional(),
  status: refusionsstatus.optional(),
  boformId: id.optional(),
  fra: z.coerce.number().int().min(0).default(0),
  antal: z.coerce.number().int().min(1).max(500).default(100),
});
export type RefusionslisteQuery = z.input<typeof refusionslisteQuery>;
export const refusionCsvQuery = refusionslisteQuery.omit({ fra: true, antal: true });

/** The open questions of the law that the refund and the duties rest on, the reading in use of each, and who confirmed it. */
export const loftvalg = z.object({
  valg: z.array(
    z.object({
      lovvalg: z.string(),
      /** What rests on it: the figures of the refund, or what is asked for each person. */
      bruges: z.enum(['refusion', 'pligter']),
      /** Number of the question in docs/open-questions.md. */
      spoergsmaal: z.string(),
      paragraf: z.string(),
      muligheder: z.array(z.string()),
      forsigtig: z.string(),
      laesning: z.string(),
      bekraeftelse: z.object({ id, dato, begrundelse: z.string(), afBrugerId: id }).nullable(),
    }),
  ),
});
export type Loftvalg = z.infer<typeof loftvalg>;

/** A rate of own payment for a year whose order was not found, as an administrator records it. A later one for the same day corrects it. */
export const nyEgenbetalingssats = z.object({ id, fra: dato, oerePrDoegn: oere, kilde: tekst(500) });

/** The rates of own payment by first day: those of the orders, and those recorded here. `null` where none is known. */
export const egenbetalingssatser = z.object({
  satser: z.array(z.object({ fra: dato.nullable(), oerePrDoegn: oere.nullable(), oprindelse: z.enum(['lov', 'registreret']), kilde: z.string() })),
});
export type Egenbetalingssatser = z.infer<typeof egenbetalingssatser>;

/** What was recorded, by its id. */
export const registreret = z.object({ id });
