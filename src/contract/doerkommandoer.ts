import { z } from 'zod';
import { dato, id, kommandoHoved, nyPerson, tekst } from './felles.ts';
import { afslagsgrund, botilbud, botilbudsbehov, venteudfald } from './lister.ts';

/** Someone at the door could not be admitted. Who gave no name is `anonym`. */
export const afvisIndskrivning = kommandoHoved.extend({
  borger: z.union([z.object({ borgerId: id }), nyPerson, z.object({ anonym: z.literal(true) })]),
  boformId: id,
  afgjort: dato,
  afgjortAf: z.enum(['leder', 'vagt']),
  grund: afslagsgrund,
  begrundelse: tekst(4000).nullish(),
  henvistTil: id.nullish(),
  klagevejledt: z.boolean(),
  /** Whom the house called for someone under 18, and what came of it. */
  doegnvagt: tekst(500).nullish(),
});

/** The referral to another boform that came after the refusal. */
export const henvisAfslag = kommandoHoved.extend({ borgerId: id, afslagId: id, henvistTil: id, dato });

/** Someone waits for a place here. Who gave no name is `anonym`. */
export const skrivPaaVenteliste = kommandoHoved.extend({
  borger: z.union([z.object({ borgerId: id }), nyPerson, z.object({ anonym: z.literal(true) })]),
  boformId: id,
  oensket: dato,
  kontakt: tekst(300),
  samtykke: z.boolean(),
  ringTilbage: dato.nullish(),
  kommer: dato.nullish(),
});

/** When the house calls again, whether a day is agreed, or how waiting ended. */
export const retVenteplads = kommandoHoved.extend({
  borgerId: id,
  ventepladsId: id,
  ringTilbage: dato.nullish(),
  kommer: dato.nullish(),
  slut: z.object({ dato, udfald: venteudfald }).nullish(),
});

/** The talk at admission about the perspective of the stay and the part of the municipality. */
export const registrerIndskrivningssamtale = kommandoHoved.extend({ borgerId: id, opholdId: id, dato, perspektiv: tekst(4000), kommune: tekst(4000).nullish() });

/** Help with a place in a boform for who turned to the municipality; a second time with the id of the first. */
export const registrerPladshjaelp = kommandoHoved.extend({
  borgerId: id,
  pladshjaelpId: id.nullish(),
  henvendt: dato,
  oenske: z.boolean().nullable(),
  behov: z.boolean().nullable(),
  tilbud: z.object({ boformId: id, dato, egnet: tekst(2000) }).nullish(),
  svar: z.enum(['ja', 'nej']).nullish(),
});

/** A need that belongs to another offer than § 110; a second time with the id of the first. */
export const registrerBotilbudsbehov = kommandoHoved.extend({
  borgerId: id,
  botilbudsbehovId: id.nullish(),
  oplyst: dato,
  behov: botilbudsbehov,
  klarerSig: z.boolean().nullable(),
  andenMaade: z.boolean().nullable(),
  tilbud: z.object({ art: botilbud, dato }).nullish(),
  begrundelse: tekst(4000).nullish(),
});
