import type { IsoDate } from '../../kernel/dato.ts';

/** Who is younger is a child: the municipality helps under barnets lov, not a boform under § 110 (docs/open-questions.md, Q-32). */
const VOKSEN = 18;

/** Whether someone born on a day is under 18 on another. Who was born on 29 February comes of age on 1 March. */
export function isUnder18(foedselsdato: IsoDate, dato: IsoDate): boolean {
  const [year = '', rest = ''] = [foedselsdato.slice(0, 4), foedselsdato.slice(4)];
  return dato < `${Number(year) + VOKSEN}${rest}`;
}
