import type { IsoDate } from '../../law/kernel/dato.ts';
import { visitationTilBehandling } from '../../law/rsl/p5-helhed/visitationTilBehandling.ts';
import { midlertidigtOphold } from '../../law/sel/p107-botilbud/midlertidigtOphold.ts';
import { tilbudOmOphold } from '../../law/sel/p110-boform/tilbudOmOphold.ts';
import { deathOf } from '../borger/doed.ts';
import type { Forloeb } from '../ledger/fakta.ts';
import type { Botilbudsbehov } from '../ledger/lister.ts';
import { aaben, spoergsmaal } from './spoergsmaal.ts';

const BEHOV = { pleje_behandling: 'pleje-behandling', doegnbehandling: 'doegnbehandling', udredning: 'udredning' } as const satisfies Readonly<Record<Botilbudsbehov, string>>;

/** Has someone who asked the municipality for a place been helped to one? */
export const harHjulpetMedPlads = spoergsmaal(tilbudOmOphold, {
  journalart: 'myndighed',
  emner: (forloeb) =>
    forloeb.pladshjaelp.map(({ forekomstId, journalId, borgerId, henvendt, oenske, behov, tilbudt, svar }) => ({
      emneId: forekomstId, journalId, borgerId,
      facts: { doed: deathOf(forloeb), henvendt, indskrevet: admittedSince(forloeb, henvendt), oenskerPlads: oenske, harBehov: behov, tilbudt, pladssvar: svar },
    })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'skal-tilbydes' ? aaben(grund) : null),
  udenFakta: (facts) => aaben({ key: 'opgave.pladshjaelp-mangler', params: { antal: facts.length } }),
});

/** Must a temporary stay under § 107 be offered? */
export const harTilbudtMidlertidigtOphold = spoergsmaal(midlertidigtOphold, {
  journalart: 'myndighed',
  emner: (forloeb) => behovOf(forloeb).map(({ klarerSig, andenMaade, tilbudsart, facts, ...emne }) => ({ ...emne, facts: { ...facts, klarerSig, andenMaade, tilbudsart } })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'skal-tilbydes' ? aaben(grund) : null),
  udenFakta: () => aaben({ key: 'opgave.botilbudsbehov-mangler' }),
});

/** Has someone who needs treatment by day and night been led to it? */
export const harVisiteretTilBehandling = spoergsmaal(visitationTilBehandling, {
  journalart: 'myndighed',
  emner: (forloeb) => behovOf(forloeb).map(({ facts, emneId, journalId, borgerId }) => ({ emneId, journalId, borgerId, facts })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'skal-visiteres' ? aaben(grund) : null),
});

/** The first day of a stay in a boform that began when someone asked for a place, or later. */
function admittedSince({ ophold }: Forloeb, henvendt: IsoDate): IsoDate | null {
  return ophold.filter(({ art, gyldig }) => art === '110' && gyldig.fra >= henvendt).map(({ gyldig }) => gyldig.fra).toSorted()[0] ?? null;
}

function behovOf(forloeb: Forloeb) {
  return forloeb.botilbudsbehov.map(({ forekomstId, journalId, borgerId, behov, klarerSig, andenMaade, tilbudt, tilbud }) => ({
    emneId: forekomstId, journalId, borgerId, klarerSig, andenMaade, tilbudsart: tilbud, facts: { doed: deathOf(forloeb), botilbudsbehov: BEHOV[behov], tilbudt },
  }));
}
