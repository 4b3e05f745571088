import { fungerendeKommune } from '../../law/rsl/p9-handlekommune/fungerendeKommune.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';
import { aaben, spoergsmaal } from './spoergsmaal.ts';

/** Which municipality acts while it is disputed whose the person is? To be cleared up with the others; nothing waits for it. */
export const hvemFungerer = spoergsmaal(fungerendeKommune, {
  journalart: 'myndighed',
  emner: (forloeb) => forloeb.journaler.flatMap(({ id }) => omtvistetIn(forloeb, id)),
  goeremaal: ({ grund }) => aaben(grund),
  udenFakta: () => aaben({ key: 'opgave.registreret-adresse-mangler' }),
});

/** The dispute of a journal, under the first role that is disputed; none where nothing is. */
function omtvistetIn(forloeb: Forloeb, journalId: string) {
  const running = forloeb.kommunerolle.filter((each) => each.journalId === journalId && each.rolle === 'handlekommune' && each.gyldig.til === null);
  const omtvistet = running.find((each) => each.omtvistet);
  if (!omtvistet) return [];
  const kommuner = [...new Set(running.map(({ kommuneId }) => kommuneId))];
  return [{ emneId: omtvistet.forekomstId, journalId, borgerId: omtvistet.borgerId, facts: { uenige: kommuner.flatMap((kommuneId) => registreretIn(forloeb.kommunerolle, kommuneId)) } }];
}

interface Uenig {
  readonly kommuneId: string;
  readonly registreretFra: IsoDate | null;
  readonly registreretTil: IsoDate | null;
}

/** The registered addresses of a municipality that are known; one that none is known of still disagrees. */
function registreretIn(roller: readonly GemtFakta<'kommunerolle'>[], kommuneId: string): readonly Uenig[] {
  const known = roller.filter((each) => each.rolle === 'registreret' && each.kommuneId === kommuneId);
  if (known.length === 0) return [{ kommuneId, registreretFra: null, registreretTil: null }];
  return known.map(({ gyldig }) => ({ kommuneId, registreretFra: gyldig.fra, registreretTil: gyldig.til }));
}
