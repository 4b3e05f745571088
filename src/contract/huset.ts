import { z } from 'zod';
import { dato, id, klokkeslaet, tekst } from './felles.ts';
import { tilstedesvar } from './lister.ts';
import { godkendelse, pause, traek } from './pladser.ts';

/** A day does not turn later than this: what has begun would belong longer to the day before than to its own. */
const SENESTE_DOEGNSKIFTE = '12:00';

/** The hour at which a boform's day turns, from a day on. */
export const saetDoegnskifte = z.object({
  id,
  fra: dato,
  klokken: klokkeslaet.refine((klokken) => klokken <= SENESTE_DOEGNSKIFTE, { error: 'doegnskifte' }),
});
export type SaetDoegnskifte = z.infer<typeof saetDoegnskifte>;

/** After how many nights away a boform looks for someone, from a day on: its own setting, no deadline of the law. */
export const saetEftersoegning = z.object({ id, fra: dato, naetter: z.int().min(1).max(30) });
export type SaetEftersoegning = z.infer<typeof saetEftersoegning>;

/** A place made on the spot, with why; it is there until it is closed. */
export const opretEkstraplads = z.object({ id, navn: tekst(40), aarsag: tekst(500), fra: dato });
export type OpretEkstraplads = z.infer<typeof opretEkstraplads>;

/** An extra place is put away. */
export const lukEkstraplads = z.object({ id, fra: dato });
export type LukEkstraplads = z.infer<typeof lukEkstraplads>;

/** Someone who stays here. */
const beboer = z.object({
  id,
  navn: z.string(),
  /** The name to be called by, for paper that others may see: of someone hidden, never the official one. */
  kaldenavn: z.string(),
  opholdId: id,
  siden: dato,
  /** Of a child: the name of the parent it stays with. */
  foraelder: z.string().nullable(),
  /** What was seen last night and on the night that begins today; where a night is missing, nobody has looked. */
  naetter: z.array(z.object({ nat: dato, svar: tilstedesvar })),
  /** Nights on end away. */
  naetterUde: z.int(),
  /** The exclusion that keeps them away now; `til` is the first day they may come again. */
  bortvist: z.object({ id, til: dato.nullable() }).nullable(),
  /** The last agreed absence that began: away by agreement until `til`; `tilbage` when someone wrote or saw that they are back. */
  fravaer: z.object({ id, fra: dato, til: dato, tilbage: z.boolean() }).nullable(),
});

/** The places of a boform tonight, and who has them. */
export const huset = z.object({
  boform: z.object({ id, navn: z.string() }),
  today: dato,
  /** When the day turns: who comes before it has slept here the night that is ending. `kommer` is the next change. */
  doegnskifte: z.object({ klokken: z.string(), kommer: z.object({ fra: dato, klokken: z.string() }).nullable() }),
  /** After how many nights away the house looks for someone. */
  eftersoegning: z.int(),
  pladser: z.array(
    z.object({
      id,
      navn: z.string(),
      traek: z.array(traek),
      /** Out of use today; it can't be given, and is no free place. */
      pause: pause.nullable(),
      /** Out of use from a later day. Nobody knows how long a stay will last, so it can't be given either. */
      kommendePause: pause.nullable(),
      /** Why and since when, if the place is an extra one. */
      ekstra: z.object({ aarsag: z.string(), siden: dato }).nullable(),
      borger: beboer.nullable(),
    }),
  ),
  /** Who stays here and has no place yet. */
  udenPlads: z.array(beboer),
  /** What the house tells others of itself, and whom it calls for someone under 18. */
  oplysninger: z.object({ delerPladser: z.boolean(), adresseSkjult: z.boolean(), doegnvagt: z.string().nullable() }),
  /** Its approvals on Tilbudsportalen, those in force and those to come. */
  godkendelser: z.array(godkendelse),
  /** What municipalities have answered to notices from here, and nobody has taken in yet; `til` is whom it was passed on to. */
  svar: z.array(
    z.object({ skridtId: id, borgerId: id, opholdId: id, orienteringId: id, navn: z.string(), om: z.enum(['indskrivning', 'udskrivning']), fra: z.string(), til: z.string().nullable(), aarsag: z.string(), dato }),
  ),
  /** Who is expected from another boform, and whom of that name this house knows. */
  ventes: z.array(
    z.object({
      id, navn: z.string(), dato, klokken: z.string().nullable(), fra: z.string(), kontakt: z.string(), skjult: z.boolean(),
      kendte: z.array(z.object({ borgerId: id, navn: z.string() })),
    }),
  ),
  /** Who was sent from here to another boform and is not admitted there yet; `komIkke` when that house says they did not come. */
  afsendte: z.array(z.object({ borgerId: id, navn: z.string(), til: z.string(), dato, komIkke: z.boolean() })),
});
export type Huset = z.infer<typeof huset>;
