import { bool, choice, date } from '../../kernel/fakta.ts';
import { readingOf } from '../../kernel/lovvalg.ts';
import { decided, forecast, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule, type LawContext } from '../../kernel/rule.ts';
import { EFTERFORSORG_REFUSION } from '../p110-boform/efterforsorg.ts';
import { REFORM_2023 } from '../p110-boform/ophold.ts';

/** Whether a part of a takst may enter the refund of a stay, and why or why not. */
export interface Takstdelrefusion extends Begrundet {
  readonly tilstand: 'kan-refunderes' | 'refunderes-ikke';
}

const FACTS = {
  formaal: choice('ophold', 'efterforsorg', 'efter_udskrivning', 'natcafe', 'mad_og_vask'),
  /** The first day the part is priced for. */
  dag: date,
  organisatorisk: bool,
  strukturel: bool,
} as const;

/**
 * May a part of a boform's takst enter the state refund of its § 110 stays?
 *
 * The stay itself may. A night café or drop-in place with emergency beds may rest on § 104 or § 110, and is under the refund only
 * if it is attached to the § 110 boform both in its organisation and in its structure. Aftercare was under it until the reform;
 * whether it is since was not found. Other work after discharge has rules of its own, and food and laundry are the resident's.
 */
export const takstdel = rule(
  {
    id: 'sel.p177.takstdel',
    version: 1,
    ref: { act: 'SEL', paragraph: '§ 177, jf. BEK 224/2021 § 5', source: ['LAW-013', 'LAW-015', 'LAW-060', 'G6-230'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G6-230', 'LAW-015'],
    facts: FACTS,
    lovvalg: [EFTERFORSORG_REFUSION],
  },
  ({ formaal, dag, organisatorisk, strukturel }, context): Outcome<Takstdelrefusion> => {
    if (formaal === null) return missing(['formaal'], null);
    if (formaal === 'ophold') return answer('kan-refunderes', 'ophold');
    if (formaal === 'mad_og_vask' || formaal === 'efter_udskrivning') return answer('refunderes-ikke', formaal);
    if (formaal === 'efterforsorg') return dag === null ? missing(['dag'], null) : aftercare(dag < REFORM_2023, context);
    const unknown = [...(organisatorisk === null ? ['organisatorisk'] : []), ...(strukturel === null ? ['strukturel'] : [])];
    if (unknown.length > 0) return missing(unknown, null);
    return organisatorisk && strukturel ? answer('kan-refunderes', 'natcafe-tilknyttet') : answer('refunderes-ikke', 'natcafe-uden-tilknytning');
  },
);

function aftercare(beforeReform: boolean, context: LawContext): Outcome<Takstdelrefusion> {
  if (beforeReform) return answer('kan-refunderes', 'efterforsorg-foer-reformen');
  const isRead = readingOf(EFTERFORSORG_REFUSION, context.readings, context.trace) === 'refusion';
  const value = isRead ? valueOf('kan-refunderes', 'efterforsorg-laesning') : valueOf('refunderes-ikke', 'efterforsorg');
  return context.readings.confirmed.includes(EFTERFORSORG_REFUSION.id) ? decided(value, null) : forecast(value, [reason('lov.takstdel.efterforsorg-uafklaret')], null);
}

function answer(tilstand: Takstdelrefusion['tilstand'], grund: string): Outcome<Takstdelrefusion> {
  return decided(valueOf(tilstand, grund), null);
}

function valueOf(tilstand: Takstdelrefusion['tilstand'], grund: string): Takstdelrefusion {
  return { tilstand, grund: reason(`lov.takstdel.${grund}`) };
}
