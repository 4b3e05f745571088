import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Forloeb } from '../ledger/fakta.ts';

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
