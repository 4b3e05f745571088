import { intersectPeriode, type Periode } from '../../../law/kernel/periode.ts';
import type { Lukket } from '../refusionsgrundlag.ts';

/** A stay an invoice line may be about. */
interface Kandidat {
  readonly boformId: string;
  readonly gyldig: Periode;
}

/**
 * The stay a line is about: of those of whoever bears the name, the only one at the boform on some of the days, else the only one
 * anywhere. If there are several, or none, a person must say: `null`.
 */
export function chooseFakturaophold<T extends Kandidat>(linje: { readonly boformId: string; readonly gyldig: Lukket }, kandidater: readonly T[]): T | null {
  const then = kandidater.filter(({ gyldig }) => intersectPeriode(gyldig, linje.gyldig) !== null);
  const here = then.filter(({ boformId }) => boformId === linje.boformId);
  const [only, ...others] = here.length > 0 ? here : then;
  return only && others.length === 0 ? only : null;
}
