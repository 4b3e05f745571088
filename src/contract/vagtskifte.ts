import { z } from 'zod';
import { dato, id, klokkeslaet, tekst } from './felles.ts';
import { udskrivningsmaade } from './lister.ts';

const instant = z.iso.datetime({ offset: true });

/** A note for the next shift about the house as such; it names nobody who stays there. */
export const skrivHusnotat = z.object({ id, tekst: tekst(1000) });
export type SkrivHusnotat = z.infer<typeof skrivHusnotat>;

/** Something is taken back: a note about the house, or that one took over. */
export const tagTilbage = z.object({ id });

/** Someone takes over: from whom, `null` if nobody was there, and which notes they have read. */
export const overtagVagt = z.object({ id, fra: tekst(200).nullable(), laeste: z.array(id).max(500) });
export type OvertagVagt = z.infer<typeof overtagVagt>;

/** Someone who is spoken of at the handover, by the name to be called by. */
const menneske = { borgerId: id, opholdId: id, navn: z.string(), plads: z.string().nullable() };

/** What the incoming shift is told beside the list of tonight: who has the watch, the notes, and who came and left since. */
export const vagtskifte = z.object({
  /** Who has the watch; `null` before the first handover. */
  sidste: z.object({ id, af: z.string().nullable(), fra: z.string().nullable(), tid: instant, mit: z.boolean() }).nullable(),
  /** Since when coming and leaving is counted: the last handover, for who has just taken over the one before; a day where there was none. */
  siden: instant,
  /** When the reader last took over. */
  ditSidste: instant.nullable(),
  /** The latest first; `nyt` what the reader neither wrote nor had read when they took over. */
  notater: z.array(
    z.object({ id, om: z.object(menneske).nullable(), tekst: z.string(), af: z.string().nullable(), tid: instant, nyt: z.boolean() }),
  ),
  kom: z.array(z.object({ ...menneske, dato, klokken: klokkeslaet.nullable() })),
  gik: z.array(z.object({ ...menneske, dato, maade: udskrivningsmaade })),
  /** Colleagues who took over or wrote notes here lately: one of them hands over. */
  kolleger: z.array(z.string()),
});
export type Vagtskifte = z.infer<typeof vagtskifte>;
