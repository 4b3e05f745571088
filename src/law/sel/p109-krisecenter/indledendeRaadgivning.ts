import { hasText } from '../../kernel/fakta.ts';
import { decided, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { RAADGIVNINGSFAKTA, unlessKrisecenter } from './raadgivningsfakta.ts';

/** Where the initial counselling stands, and which municipality owes it. */
export interface IndledendeRaadgivning extends Begrundet {
  readonly tilstand: 'skal-begynde' | 'begyndt-uden-medarbejder' | 'begyndt';
  readonly ansvarligKommune: string | null;
}

/**
 * Has the initial counselling begun for someone at a crisis centre?
 *
 * Everyone there must be offered it, by the municipality responsible for the stay, as early as possible after the news of the
 * admission. It leads to the coordinating counselling and to who gives it. Law sets no number of days, so nothing is late.
 */
export const indledendeRaadgivning = rule(
  {
    id: 'sel.p109.indledende-raadgivning',
    version: 1,
    ref: { act: 'SEL', paragraph: '§ 109, stk. 7', source: ['LAW-012', 'G1-252', 'G1-254', 'G1-256'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G1-252', 'G1-254', 'G1-256'],
    facts: RAADGIVNINGSFAKTA,
  },
  (facts): Outcome<IndledendeRaadgivning> => {
    const other = unlessKrisecenter(facts.krisecenterophold);
    if (other) return other;
    const { ansvarligKommune, indledendeBegyndt, medarbejder, orienteretOmOptagelse } = facts;
    if (indledendeBegyndt === null && orienteretOmOptagelse === null) return missing(['orienteretOmOptagelse'], null);
    const tilstand = indledendeBegyndt === null ? 'skal-begynde' : hasText(medarbejder) ? 'begyndt' : 'begyndt-uden-medarbejder';
    return decided({ tilstand, ansvarligKommune, grund: reason(`lov.indledende-raadgivning.${tilstand}`, { orienteretOmOptagelse, indledendeBegyndt, medarbejder }) }, null);
  },
);
