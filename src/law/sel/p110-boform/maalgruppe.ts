import { dated, KNOWN_ALL_ALONG, rowInForce } from '../../kernel/dated.ts';
import { bool, choice, date } from '../../kernel/fakta.ts';
import type { LawRef } from '../../kernel/lawRef.ts';
import { decided, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule, type LawContext } from '../../kernel/rule.ts';
import { REFORM_2023, REFORM_2023_ADOPTED } from './ophold.ts';

const at = (...source: readonly string[]): LawRef => ({ act: 'SEL', paragraph: '§ 110, stk. 1', source });

/** Whether the need of a place and support must be acute. The reform added the word. */
export const AKUT_KRAEVES = dated('§ 110: behovet skal være akut', [
  { from: null, known: KNOWN_ALL_ALONG, value: false, status: 'vedtaget', ref: at('LAW-002') },
  { from: REFORM_2023, known: REFORM_2023_ADOPTED, value: true, status: 'vedtaget', ref: at('LAW-001') },
]);

/** An element of the target group, with the fact that says whether it is there. */
export type Maalgruppeelement = 'saerlige-sociale-problemer' | 'ingen-brugbar-bolig' | 'akut-behov' | 'behov-for-stoette';

/** What the recorded elements say of the target group: the evidence behind a leader's decision, never the decision. */
export interface Maalgruppe extends Begrundet {
  readonly iMaalgruppe: boolean;
  readonly elementer: readonly { readonly element: Maalgruppeelement; readonly tilstand: 'opfyldt' | 'ikke-opfyldt' | 'uvist' }[];
  /** Lawful stay (§ 2) is not documented: the refund waits for it, the bed never does. */
  readonly holderRefusionslinje: boolean;
}

const FACTS = {
  indskrevet: date,
  saerligeSocialeProblemer: bool,
  bolig: choice('ingen', 'kan-ikke-bruges', 'kan-bruges'),
  akutBehov: bool,
  behovForStoette: bool,
  lovligtOpholdDokumenteret: bool,
} as const;

/**
 * Do the recorded elements put someone in the target group of § 110 on the day of admission?
 *
 * Each element is evidence for the refund. The leader decides on admission; a person decides, with reasons. Someone who has a
 * home but cannot use it is in the group as much as someone without one.
 */
export const maalgruppe = rule(
  {
    id: 'sel.p110.maalgruppe',
    version: 1,
    ref: { act: 'SEL', paragraph: '§ 110, stk. 1, jf. § 2', source: ['LAW-001', 'LAW-002', 'LAW-164'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-001', 'LAW-002', 'LAW-164', 'G1-038', 'G1-042', 'G6-191', 'PR-197'],
    facts: FACTS,
  },
  (facts, context): Outcome<Maalgruppe> => {
    if (facts.indskrevet === null) return missing(['indskrevet'], null);
    const known = elementsOf(facts, context);
    const elementer = known.map(({ element, holds }) => ({ element, tilstand: holds === null ? ('uvist' as const) : holds ? ('opfyldt' as const) : ('ikke-opfyldt' as const) }));
    const failing = known.filter(({ holds }) => holds === false);
    const unknown = known.filter(({ holds }) => holds === null);
    if (failing.length === 0 && unknown.length > 0) return missing(unknown.map(({ fact }) => fact), null);
    const iMaalgruppe = failing.length === 0;
    const holderRefusionslinje = facts.lovligtOpholdDokumenteret !== true;
    const grund = reason(`lov.maalgruppe.${iMaalgruppe ? 'i' : 'uden-for'}`, { antal: failing.length });
    return decided({ iMaalgruppe, elementer, holderRefusionslinje, grund }, null);
  },
);

interface Element {
  readonly element: Maalgruppeelement;
  readonly fact: keyof typeof FACTS;
  readonly holds: boolean | null;
}

function elementsOf(facts: Parameters<typeof maalgruppe.ask>[0], context: LawContext): readonly Element[] {
  const { indskrevet, bolig } = facts;
  const always: readonly Element[] = [
    { element: 'saerlige-sociale-problemer', fact: 'saerligeSocialeProblemer', holds: facts.saerligeSocialeProblemer },
    { element: 'ingen-brugbar-bolig', fact: 'bolig', holds: bolig === null ? null : bolig !== 'kan-bruges' },
    { element: 'behov-for-stoette', fact: 'behovForStoette', holds: facts.behovForStoette },
  ];
  const isAcuteAsked = indskrevet !== null && rowInForce(AKUT_KRAEVES, { date: indskrevet, knownOn: context.knownOn }, context.trace).value;
  return isAcuteAsked ? [...always, { element: 'akut-behov', fact: 'akutBehov', holds: facts.akutBehov }] : always;
}
