import { bool, choice, list, object } from '../../kernel/fakta.ts';
import { decided, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { REFORM_2023 } from './ophold.ts';

/** What every notice holds. `identitet` is a CPR number, a replacement number, or the name as told. */
export const NOEDVENDIGT_INDHOLD = ['identitet', 'boform', 'dato', 'kontaktperson'] as const;

/** What a notice may hold besides, where it is needed and has a basis. */
export const BETINGET_INDHOLD = {
  indskrivning: ['henvendelsesvej', 'aarsag', 'tidligere-ophold'],
  udskrivning: ['udskrivningsmaade', 'destination', 'aarsag'],
} as const;

const INDHOLD = choice(...NOEDVENDIGT_INDHOLD, 'henvendelsesvej', 'aarsag', 'tidligere-ophold', 'udskrivningsmaade', 'destination');

/** A piece of content of a notice. */
export type Indhold = (typeof INDHOLD.options)[number];

/** What a notice lacks, and what it says without a basis for saying it. */
export interface OrienteringensIndhold extends Begrundet {
  readonly tilstand: 'klar' | 'ret';
  readonly mangler: readonly Indhold[];
  readonly udenGrundlag: readonly Indhold[];
}

/**
 * Does a notice say what it must, and no more than it may?
 *
 * The law's own minimum was not found (open question 12); this is the recommended data set: few things always, the rest only
 * with a basis that someone has named. So it hints, and holds no notice back.
 */
export const orienteringensIndhold = rule(
  {
    id: 'sel.p110.orienteringens-indhold',
    version: 1,
    ref: { act: 'SEL', paragraph: '§ 110, stk. 6 og 7', source: ['LAW-009'] },
    modality: 'boer',
    validity: { fra: REFORM_2023, til: null },
    norms: ['LAW-009'],
    facts: {
      anledning: choice('indskrivning', 'udskrivning'),
      /** Each piece in the notice, and whether someone has named a basis for it. */
      medtaget: list(object({ indhold: INDHOLD, grundlag: bool })),
    },
  },
  (facts): Outcome<OrienteringensIndhold> => {
    const { anledning, medtaget } = facts;
    if (anledning === null) return missing(['anledning'], null);
    if (medtaget === null) return missing(['medtaget'], null);
    const allowed: readonly Indhold[] = BETINGET_INDHOLD[anledning];
    const pieces = medtaget.flatMap(({ indhold, grundlag }) => (indhold === null ? [] : [{ indhold, grundlag: grundlag === true }]));
    const mangler = NOEDVENDIGT_INDHOLD.filter((needed) => !pieces.some(({ indhold }) => indhold === needed));
    const extra = pieces.filter(({ indhold }) => !NOEDVENDIGT_INDHOLD.some((needed) => needed === indhold));
    const udenGrundlag = extra.filter(({ indhold, grundlag }) => !grundlag || !allowed.includes(indhold)).map(({ indhold }) => indhold);
    const tilstand = mangler.length + udenGrundlag.length === 0 ? 'klar' : 'ret';
    const grund = reason(`lov.orienteringens-indhold.${tilstand}`, { mangler: mangler.length, udenGrundlag: udenGrundlag.length });
    return decided({ tilstand, mangler, udenGrundlag, grund }, null);
  },
);
