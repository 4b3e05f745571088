import { addDays, type IsoDate } from '../../kernel/dato.ts';
import { bool, date } from '../../kernel/fakta.ts';
import { decided, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';

const MOST_DAYS_AHEAD = 31;

/** Which days may be charged on a day. */
export interface Opkraevning extends Begrundet {
  readonly tilstand: 'bagud' | 'forud';
  /** The first day that may be charged. */
  readonly fra: IsoDate;
  /** The last day that may be charged. */
  readonly til: IsoDate;
}

/**
 * Which days of a stay may the municipality charge for on a day?
 *
 * From the first day of the stay to the day of charging; by mutual agreement also the coming 31 days. Food and laundry are no
 * part of it: they are the boform's, and can be declined.
 */
export const opkraevning = rule(
  {
    id: 'sel.p163.opkraevning',
    version: 1,
    ref: { act: 'BEK 1244/2017', paragraph: '§ 4', source: ['LAW-062'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-062'],
    facts: { indskrevet: date, opkraevetDen: date, aftaltForud: bool },
  },
  (facts): Outcome<Opkraevning> => {
    const { indskrevet: fra, opkraevetDen } = facts;
    if (fra === null) return missing(['indskrevet'], null);
    if (opkraevetDen === null) return missing(['opkraevetDen'], null);
    const tilstand = facts.aftaltForud === true ? 'forud' : 'bagud';
    const til = tilstand === 'forud' ? addDays(opkraevetDen, MOST_DAYS_AHEAD) : opkraevetDen;
    return decided({ tilstand, fra, til, grund: reason(`lov.opkraevning.${tilstand}`, { fra, til }) }, null);
  },
);
