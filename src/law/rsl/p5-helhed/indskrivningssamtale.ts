import type { IsoDate } from '../../kernel/dato.ts';
import { date } from '../../kernel/fakta.ts';
import { horisont } from '../../kernel/horisont.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { OPHOLDSTYPE, reasonNot110 } from '../../sel/p110-boform/ophold.ts';

/** Whether the boform has talked with the person about the stay. */
export interface Indskrivningssamtale extends Begrundet {
  readonly tilstand: 'skal-holdes' | 'holdt';
}

/**
 * Has the boform, at admission, talked with the person about the perspective of the stay and the part of the municipality?
 *
 * No period is set: it belongs to the admission, and no bed waits for it. When the stay has ended, it can't be held any more.
 */
export const indskrivningssamtale = rule(
  {
    id: 'rsl.p5.indskrivningssamtale',
    version: 2,
    ref: { act: 'RSL', paragraph: '§§ 5 og 6', source: ['G3-086'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G3-086'],
    facts: { opholdstype: OPHOLDSTYPE, indskrevet: date, udskrevet: date, samtale: date },
  },
  ({ opholdstype, indskrevet, udskrevet, samtale }, context): Outcome<Indskrivningssamtale> => {
    if (opholdstype === null) return missing(['opholdstype'], null);
    const not110 = reasonNot110(opholdstype);
    if (not110) return notApplicable([not110], null);
    if (indskrevet === null) return missing(['indskrevet'], null);
    if (samtale !== null) return answer('holdt', null);
    const days = horisont(context.today);
    if (!days.hasCome(indskrevet)) return notApplicable([reason('lov.ophold.ikke-begyndt', { indskrevet })], days.holdsUntil());
    if (udskrevet !== null && days.hasCome(udskrevet)) return notApplicable([reason('lov.indskrivningssamtale.opholdet-er-slut')], days.holdsUntil());
    return answer('skal-holdes', days.holdsUntil());
  },
);

function answer(tilstand: Indskrivningssamtale['tilstand'], holdsUntil: IsoDate | null): Outcome<Indskrivningssamtale> {
  return decided({ tilstand, grund: reason(`lov.indskrivningssamtale.${tilstand}`) }, holdsUntil);
}
