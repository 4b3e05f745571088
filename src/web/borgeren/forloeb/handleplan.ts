import type { ForloebSvar } from '../../../contract/forloeb.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Outcome } from '../../../law/kernel/outcome.ts';
import { lawContext } from '../../../law/kernel/rule.ts';
import { helhedsvurdering, type Helhedsvurdering } from '../../../law/rsl/p5-helhed/helhedsvurdering.ts';
import type { MulighedId } from '../../../law/rsl/p5-helhed/muligheder.ts';
import type { Gemt } from './faktum.ts';

/** A kind of help as it was last looked at, or as something else that was written down shows that it was. */
export interface VurderetMulighed {
  readonly mulighed: MulighedId;
  readonly vurdering: Gemt<'mulighed'>['vurdering'];
  readonly dato: IsoDate;
  readonly registreretAf: string;
  readonly position: number;
  /** `null` where the answer follows from a grant or from a home that was assigned. */
  readonly begrundelse: string | null;
  readonly af: 'vurdering' | 'bevilling' | 'bolig';
}

const BEVILGET: Readonly<Record<Gemt<'bevilling'>['paragraf'], MulighedId>> = { '85': 'bostoette_85', '85a': 'bostoette_85a', '107': 'midlertidigt_botilbud', '108': 'laengerevarende_botilbud' };

/** Every kind of help that was looked at, each as of its newest day. What was granted, and a home that was assigned, need not be said twice. */
export function vurderingerOf({ mulighed, bevilling, boligskridt }: ForloebSvar): ReadonlyMap<MulighedId, VurderetMulighed> {
  const sagt = mulighed.map((each): VurderetMulighed => ({ ...each, af: 'vurdering' }));
  const bevilget = bevilling.map(({ paragraf, afgjort, registreretAf, position }): VurderetMulighed => ({
    mulighed: BEVILGET[paragraf], vurdering: 'relevant', dato: afgjort, registreretAf, position, begrundelse: null, af: 'bevilling',
  }));
  const anvist = boligskridt.filter(({ skridt }) => skridt === 'anvist').map(({ dato, registreretAf, position }): VurderetMulighed => ({
    mulighed: 'boliganvisning', vurdering: 'relevant', dato, registreretAf, position, begrundelse: null, af: 'bolig',
  }));
  const alle = [...sagt, ...bevilget, ...anvist].sort((a, b) => (a.dato === b.dato ? a.position - b.position : a.dato < b.dato ? -1 : 1));
  return new Map(alle.map((each) => [each.mulighed, each]));
}

/** What the law says of the whole: which kinds of help nobody has looked at yet. */
export function helhedsvurderingOf(forloeb: ForloebSvar, today: IsoDate): Outcome<Helhedsvurdering> {
  const vurderinger = [...vurderingerOf(forloeb).values()].map(({ mulighed, vurdering }) => ({ mulighed, mulighedsvurdering: vurdering }));
  return helhedsvurdering.ask({ doed: forloeb.udskrivning.findLast(({ maade }) => maade === 'doedsfald')?.dato ?? null, vurderinger }, lawContext(today));
}
