import { z } from 'zod';
import { dato, id, kommandoHoved, nyPerson, tekst } from './felles.ts';
import { beskedart, beskedgrundlag, beskedsvar, kanal, opholdsplanskridt } from './lister.ts';

/** A child comes along with a parent who stays. */
export const indskrivBarn = kommandoHoved.extend({ borgerId: id, opholdId: id, barn: nyPerson, pladsId: id.nullish(), dato });

/** A parent of a child, or a violent partner: by name as it was told, and by record where there is one. */
export const registrerRelation = kommandoHoved.extend({
  borgerId: id, art: z.enum(['foraelder', 'voldelig_partner']), relateretId: id.nullish(), navn: tekst(200), foedselsdato: dato.nullish(), oplystAf: tekst(200), dato,
});

/** A step of the plan for a stay, with what it says in short form; what is left out stands as it was. */
export const registrerOpholdsplan = kommandoHoved.extend({
  borgerId: id,
  opholdId: id,
  skridt: opholdsplanskridt,
  dato,
  forventninger: tekst(2000).nullish(),
  maal: tekst(2000).nullish(),
  foererTil: tekst(1000).nullish(),
  hvemGoerHvad: tekst(2000).nullish(),
  kontaktperson: tekst(200).nullish(),
  kontakter: tekst(1000).nullish(),
  tryghed: tekst(1000).nullish(),
  kommunensPlan: tekst(2000).nullish(),
  jobplan: tekst(2000).nullish(),
  aftalt: tekst(2000).nullish(),
  naesteGennemgang: dato.nullish(),
});

/** A message about a stay to the other side: the municipality from the boform, or the answer the other way. */
export const sendBesked = kommandoHoved.extend({
  borgerId: id,
  opholdId: id,
  art: beskedart,
  /** Of the boform: to which municipality. An answer goes where the stay is. */
  kommuneId: id.nullish(),
  kanal: kanal,
  dato,
  grundlag: beskedgrundlag.nullish(),
  tekst: tekst(4000),
  svar: beskedsvar.nullish(),
});

/** What has come by Hjemvej is taken into one's own journal. */
export const modtagBesked = kommandoHoved.extend({ borgerId: id, opholdId: id, budskabId: id });

/** Someone who stays is away by agreement, until the day `til` on which they are expected back. */
export const aftalFravaer = kommandoHoved.extend({ borgerId: id, opholdId: id, fra: dato, til: dato, grund: tekst(500), aftaltAf: tekst(200) });

/** What came of it: they were back, or are expected on another day. */
export const foelgOpPaaFravaer = kommandoHoved.extend({ borgerId: id, fravaerId: id, tilbage: dato.nullish(), til: dato.nullish() });

/** A note for the next shift about someone who stays here; it bears the day it is written. */
export const skrivVagtnotat = kommandoHoved.extend({ borgerId: id, opholdId: id, tekst: tekst(1000) });

/** Whether support beyond the boform's is needed during the stay, as the municipality has considered it. */
export const overvejStoette = kommandoHoved.extend({ borgerId: id, opholdId: id, dato, behov: z.boolean(), begrundelse: tekst(2000) });
