import { choice } from '../../kernel/fakta.ts';
import { isoDate } from '../../kernel/dato.ts';
import { reason, type Reason } from '../../kernel/outcome.ts';

/** First day of the 2023 reform of § 110, § 85 a and § 142. */
export const REFORM_2023 = isoDate('2023-10-01');

/** The day the reform became law. */
export const REFORM_2023_ADOPTED = isoDate('2023-05-12');

/** What kind of stay it is. Night café and aftercare are no § 110 stays (LAW-014); a child stays with a parent and has none of its own. */
export const OPHOLDSTYPE = choice('110', 'efterforsorg', 'natcafe', 'barn');

/**
 * How a stay ended or will end. Only `kommunal` is the municipality's decision; `leder` and `bortvisning` are the leader's;
 * the rest are no decisions, but things that happen and can always be recorded.
 */
export const UDSKRIVNINGSMAADE = choice('kommunal', 'leder', 'bortvisning', 'fraflyttet', 'hospital', 'faengsel', 'doed');

export type Opholdstype = (typeof OPHOLDSTYPE.options)[number];
export type Udskrivningsmaade = (typeof UDSKRIVNINGSMAADE.options)[number];

/** Why a rule about § 110 stays has nothing to say, or `null` for a § 110 stay. */
export function reasonNot110(opholdstype: Opholdstype): Reason | null {
  return opholdstype === '110' ? null : reason('lov.ophold.ikke-110', { opholdstype });
}
