import { afslag } from '../../law/sel/p110-boform/afslag.ts';
import type { Felter } from '../ledger/felter.ts';
import { aaben, spoergsmaal } from './spoergsmaal.ts';

const GRUND = { uden_for_maalgruppe: 'uden-for-maalgruppe', fuldt_hus: 'ingen-plads', andet: 'andet' } as const satisfies Readonly<Record<Felter['afslag']['grund'], string>>;

/** Had a refusal at the door a ground, and was someone turned away from a full house referred to another? */
export const harHenvistEfterAfslag = spoergsmaal(afslag, {
  journalart: 'boform',
  emner: (forloeb) =>
    forloeb.afslag.map(({ forekomstId, journalId, borgerId, grund, henvistTil }) => ({
      emneId: forekomstId, journalId, borgerId,
      facts: { afslagsgrund: GRUND[grund], iMaalgruppe: grund === 'uden_for_maalgruppe' ? false : null, henvistTil },
    })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'skal-henvises' ? aaben(grund) : null),
});
