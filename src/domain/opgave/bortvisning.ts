import { lederensAfgoerelse } from '../../law/fvl/p19-afgoerelse/lederensAfgoerelse.ts';
import { deathOf } from '../borger/doed.ts';
import { aaben, spoergsmaal } from './spoergsmaal.ts';

/** Was someone who must stay away heard, given reasons and told how to complain, where the law asks for it? */
export const harGarantierVedBortvisning = spoergsmaal(lederensAfgoerelse, {
  journalart: 'boform',
  emner: (forloeb) =>
    forloeb.bortvisning.map(({ forekomstId, journalId, borgerId, afgjort, grund, medUdskrivning, hoert, klagevejledt }) => ({
      emneId: forekomstId, journalId, borgerId,
      facts: {
        doed: deathOf(forloeb),
        afgoerelse: medUdskrivning ? 'udskrivning' : 'kort-bortvisning',
        afgoerelsesdato: afgjort,
        bortvisning: true,
        bortvisningsgrund: grund,
        // Nobody is asked whether it rested on facts they did not know: so a hearing answers, and no hearing leaves it open.
        nyeOplysningerTilUgunst: null,
        partshoert: hoert === true ? afgjort : null,
        skriftlig: true,
        begrundet: true,
        klagevejledt,
      },
    })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'mangler' ? aaben(grund) : null),
});
