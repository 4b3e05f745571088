import type { IsoDate } from '../../law/kernel/dato.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { GemtFakta, NyFakta } from '../ledger/fakta.ts';
import { egenJournal, nyFakta, retFakta } from '../ledger/journal.ts';

export interface AfgoerHandlekommune {
  /** The municipality found to be the right one. */
  readonly kommuneId: string;
  /** The day it was settled: until then the one that stood as handlekommune acted. */
  readonly afgjort: IsoDate;
  /** What settled it: an agreement, or a decision of Ankestyrelsen. */
  readonly grundlag: string;
}

/**
 * Settles which of the municipalities in a dispute is handlekommune (RSL § 9). The dispute ends that day and is kept. The right
 * one has the role from the day it was disputed, so that those days are its own; the one that acted has them no more.
 */
export function afgoerHandlekommune({ kommuneId, afgjort, grundlag: hviler }: AfgoerHandlekommune, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (afgjort > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'afgjort' });
  const running = (grundlag.forloeb?.kommunerolle ?? []).filter((each) => each.rolle === 'handlekommune' && each.journalId === journal.id && each.gyldig.til === null);
  const [disputed, standing] = [running.filter(({ omtvistet }) => omtvistet), running.filter(({ omtvistet }) => !omtvistet)];
  if (disputed.length === 0) return afvis('ingen_uenighed');
  if (!running.some((each) => each.kommuneId === kommuneId)) return afvis('ukendt_forekomst', { felt: 'kommuneId' });
  if (disputed.some(({ gyldig }) => gyldig.fra >= afgjort)) return afvis('slut_foer_start', { felt: 'afgjort' });
  const end = (role: GemtFakta<'kommunerolle'>, til: IsoDate): NyFakta => endRole(role, til, { hviler, grundlag });
  const closed = disputed.map((role) => end(role, afgjort));
  const won = disputed.filter((role) => role.kommuneId === kommuneId).map(({ gyldig }) => gyldig.fra).toSorted()[0];
  if (won === undefined) return registrerFakta(closed);
  if (standing.some(({ gyldig }) => gyldig.fra >= won)) return afvis('periode_overlapper', { felt: 'kommuneId' });
  const ny = nyFakta('kommunerolle', { rolle: 'handlekommune', kommuneId, gyldig: { fra: won, til: null }, grundlag: hviler, omtvistet: false }, { journal, grundlag });
  return registrerFakta([...closed, ...standing.map((role) => end(role, won)), ny]);
}

function endRole(role: GemtFakta<'kommunerolle'>, til: IsoDate, { hviler, grundlag }: { readonly hviler: string; readonly grundlag: Grundlag }): NyFakta {
  const { rolle, kommuneId, gyldig, grundlag: before, omtvistet } = role;
  return retFakta('kommunerolle', role, { felter: { rolle, kommuneId, gyldig: { fra: gyldig.fra, til }, grundlag: before, omtvistet }, aarsag: hviler, grundlag });
}
