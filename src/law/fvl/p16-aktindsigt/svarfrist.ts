import type { IsoDate } from '../../kernel/dato.ts';
import { date, type Facts } from '../../kernel/fakta.ts';
import { fristtilstandOf, type Frist, type Fristtilstand } from '../../kernel/frist.ts';
import { horisont, type Horisont } from '../../kernel/horisont.ts';
import { addHverdage, lastHverdagBefore } from '../../kernel/kalender.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import type { LawContext } from '../../kernel/rule.ts';

/** Working days, Monday to Friday, within which file access is normally decided. */
const ARBEJDSDAGE = 7;

/** What a request for file access says of itself; `underrettet` is the day the asker was told why it takes longer, and until when. */
export const AKTINDSIGT_FACTS = { anmodet: date, afgjort: date, underrettet: date, forventetSvar: date } as const;

/** Where a request for file access stands. `underrettet`: it takes longer, and the asker was told in time. */
export interface Svarfrist extends Frist, Begrundet {
  readonly tilstand: Fristtilstand | 'underrettet';
}

/** The seven working days that both acts give, and what being told in time does to them. */
export function svarfrist(facts: Facts<typeof AKTINDSIGT_FACTS>, context: LawContext): Outcome<Svarfrist> {
  const { anmodet } = facts;
  if (anmodet === null) return missing(['anmodet'], null);
  const days = horisont(context.today);
  if (!days.hasCome(anmodet)) return notApplicable([reason('lov.aktindsigt.ikke-anmodet')], days.holdsUntil());
  const end = addHverdage(anmodet, ARBEJDSDAGE, 'man-fre');
  const frist = { paamindelse: lastHverdagBefore(end), frist: end };
  const plain = fristtilstandOf(facts.afgjort, frist, days);
  const tilstand = wasToldInTime(facts.underrettet, end, days) ? afterNotice(plain, facts.forventetSvar, days) : plain;
  const grund = reason(`lov.aktindsigt.${tilstand}`, { anmodet, afgjort: facts.afgjort, forventetSvar: facts.forventetSvar, ...frist });
  return decided({ tilstand, ...frist, grund }, days.holdsUntil());
}

function wasToldInTime(underrettet: IsoDate | null, end: IsoDate, days: Horisont): boolean {
  return underrettet !== null && underrettet <= end && days.hasCome(underrettet);
}

/** Once told in time, nothing is overdue by law; the day that was promised reminds when it has passed. */
function afterNotice(plain: Fristtilstand, forventetSvar: IsoDate | null, days: Horisont): Svarfrist['tilstand'] {
  if (plain === 'rettidig' || plain === 'for-sent') return plain === 'rettidig' ? plain : 'underrettet';
  return forventetSvar !== null && days.isPast(forventetSvar) ? 'paamindes' : 'underrettet';
}
