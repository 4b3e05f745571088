import { afslag } from '../../law/sel/p110-boform/afslag.ts';
import { hjaelpTilPlads } from '../../law/sel/p109-krisecenter/hjaelpTilPlads.ts';
import type { Afslagsgrund } from '../ledger/lister.ts';
import { aaben, spoergsmaal } from './spoergsmaal.ts';

const GRUND = { uden_for_maalgruppe: 'uden-for-maalgruppe', fuldt_hus: 'ingen-plads', under_18: 'uden-for-maalgruppe', andet: 'andet' } as const satisfies Readonly<Record<Afslagsgrund, string>>;

/** Had a refusal at the door a ground, and was someone turned away from a full house referred to another? */
export const harHenvistEfterAfslag = spoergsmaal(afslag, {
  journalart: 'boform',
  emner: (forloeb) =>
    forloeb.afslag.filter(({ paragraf }) => paragraf === '110').map(({ forekomstId, journalId, borgerId, grund, henvistTil }) => ({
      emneId: forekomstId, journalId, borgerId,
      facts: { afslagsgrund: GRUND[grund], iMaalgruppe: grund === 'uden_for_maalgruppe' || grund === 'under_18' ? false : null, henvistTil },
    })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'skal-henvises' ? aaben(grund) : null),
  // Who is in the target group can't be refused for another reason without a way on.
  udenFakta: () => aaben({ key: 'opgave.afslag-maalgruppe-mangler' }),
});

/** Was a woman a crisis centre had no room for helped to another? */
export const harHjulpetTilKrisecenter = spoergsmaal(hjaelpTilPlads, {
  journalart: 'boform',
  emner: (forloeb) =>
    forloeb.afslag.filter(({ paragraf }) => paragraf === '109').map(({ forekomstId, journalId, borgerId, grund, henvistTil }) => ({
      emneId: forekomstId, journalId, borgerId, facts: { afslagsgrund: grund === 'fuldt_hus' ? 'ingen-plads' as const : 'andet' as const, henvistTil },
    })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'skal-hjaelpes' ? aaben(grund) : null),
});
