import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Grundlag } from '../ledger/beslutning.ts';
import type { Forloeb, NyFakta } from '../ledger/fakta.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';

/** The municipality believed to be handlekommune, and what that rests on: its recorded ground, or a notice it was sent. */
export interface FormodetKommune {
  readonly kommuneId: string;
  readonly grundlag: string | null;
  readonly fra: IsoDate;
  readonly omtvistet: boolean;
}

/** Who is believed to be handlekommune, as far as this journal knows: as recorded, else the one that was told last; `null` if nobody. */
export function believedKommune(forloeb: Forloeb | null): FormodetKommune | null {
  const rolle = forloeb?.kommunerolle.findLast((each) => each.rolle === 'handlekommune' && each.gyldig.til === null);
  if (rolle) return { kommuneId: rolle.kommuneId, grundlag: rolle.grundlag, fra: rolle.gyldig.fra, omtvistet: rolle.omtvistet };
  const sendt = forloeb?.orientering.findLast(({ retning, modpartId }) => retning === 'sendt' && modpartId !== null);
  return sendt?.modpartId ? { kommuneId: sendt.modpartId, grundlag: null, fra: sendt.dato, omtvistet: false } : null;
}

interface Formodning {
  readonly kommuneId: string;
  /** What it rests on; `null` where nobody said. */
  readonly hviler: string | null;
  readonly fra: IsoDate;
}

/** Keeps in this journal which municipality is believed to be handlekommune and why; the one believed before is so no more. */
export function formodningFakta({ kommuneId, hviler, fra }: Formodning, { journal, grundlag }: { readonly journal: NyFakta['journal']; readonly grundlag: Grundlag }): readonly NyFakta[] {
  const before = (grundlag.forloeb?.kommunerolle ?? []).findLast(({ rolle, gyldig, journalId }) => rolle === 'handlekommune' && gyldig.til === null && journalId === journal.id);
  if (hviler === null || (before?.kommuneId === kommuneId && before.grundlag === hviler)) return [];
  const felter = { rolle: 'handlekommune' as const, kommuneId, gyldig: { fra: before?.gyldig.fra ?? fra, til: null }, grundlag: hviler, omtvistet: false };
  return [before ? retFakta('kommunerolle', before, { felter, aarsag: 'en anden kommune formodes', grundlag }) : nyFakta('kommunerolle', felter, { journal, grundlag })];
}
