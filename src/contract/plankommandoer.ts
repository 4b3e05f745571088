import { z } from 'zod';
import { dato, id, kommandoHoved, tekst } from './felles.ts';
import { mulighed, mulighedsvurdering, myndighed } from './lister.ts';

/** One or more kinds of help the law has, looked at together: one answer and one reason for all of them. */
export const vurderMuligheder = kommandoHoved.extend({
  borgerId: id, muligheder: z.array(mulighed).min(1, { error: 'tom' }).max(100), vurdering: mulighedsvurdering, begrundelse: tekst(2000), dato,
});

/** What a plan offers, planned in time: new, or said anew where the effort is named. */
export const registrerPlanindsats = kommandoHoved.extend({
  borgerId: id, planId: id, indsatsId: id.nullish(), indsats: tekst(300), myndighed, ansvarlig: tekst(200).nullish(), fra: dato, tilOgMed: dato.nullish(), efterId: id.nullish(),
});
