import type { Tekst } from '../design/tekst.tsx';

/** A citation with the act's name written out, in the language shown: "SEL § 142, stk. 1" becomes "Serviceloven § 142, stk. 1". */
export function paragrafText(citation: string, { has, t, paragraf }: Pick<Tekst, 'has' | 't' | 'paragraf'>): string {
  const at = citation.indexOf(' §');
  const key = `akt.${citation.slice(0, at)}`;
  return at > 0 && has(key) ? `${t(key)}${paragraf(citation.slice(at))}` : paragraf(citation);
}
