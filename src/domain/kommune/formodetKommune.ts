import type { IsoDate } from '../../law/kernel/dato.ts';
import { isRefusedBy, orienteretKommune } from '../../law/rsl/p9-handlekommune/orienteretKommune.ts';
import type { Grundlag } from '../ledger/beslutning.ts';
import type { Forloeb, NyFakta } from '../ledger/fakta.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';

/**
 * The municipality believed to be handlekommune, as far as this journal knows: as recorded, unless it has said since that it is not;
 * else the one that has the notice. `null` if nobody.
 */
export function believedKommune(forloeb: Forloeb | null): string | null {
  if (!forloeb) return null;
  const vej = { sendte: forloeb.orientering.filter(({ retning }) => retning === 'sendt'), svar: forloeb.orienteringssvar };
  const rolle = forloeb.kommunerolle.findLast((each) => each.rolle === 'handlekommune' && each.gyldig.til === null);
  return rolle && !isRefusedBy(vej, rolle.kommuneId) ? rolle.kommuneId : orienteretKommune(vej);
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
