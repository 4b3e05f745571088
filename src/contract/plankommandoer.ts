import { z } from 'zod';
import { dato, id, kommandoHoved, tekst } from './felles.ts';
import { mulighed, mulighedsvurdering } from './lister.ts';

/** One or more kinds of help the law has, looked at together: one answer and one reason for all of them. */
export const vurderMuligheder = kommandoHoved.extend({
  borgerId: id, muligheder: z.array(mulighed).min(1, { error: 'tom' }).max(100), vurdering: mulighedsvurdering, begrundelse: tekst(2000), dato,
});
