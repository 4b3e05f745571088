import { rowInForce } from '../../kernel/dated.ts';
import type { IsoDate } from '../../kernel/dato.ts';
import { bool, date } from '../../kernel/fakta.ts';
import type { Frist } from '../../kernel/frist.ts';
import { horisont, type Horisont } from '../../kernel/horisont.ts';
import { hverdagsfrist, lastHverdagBefore, LOERDAG } from '../../kernel/kalender.ts';
import { missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule, type LawContext } from '../../kernel/rule.ts';
import { AFSENDELSE, afsendtOf, answerOf, FORMODET_KOMMUNE, UDSKRIVNING_HVERDAGE, type Afsendt } from './orienteringsfrist.ts';
import { OPHOLDSTYPE, reasonNot110, UDSKRIVNINGSMAADE, type Udskrivningsmaade } from './ophold.ts';

/** Where the notice of a discharge stands. `sendtForud`: sent before the discharge or on its day. */
export interface OrienteringOmUdskrivning extends Frist, Afsendt, Begrundet {
  /** Whether the discharge was known beforehand, so that the notice should come before it. */
  readonly forudMulig: boolean;
  readonly sendtForud: boolean;
}

/**
 * Has the handlekommune been told of the discharge, and by when must it be?
 *
 * Before a planned discharge if it can be, in every case within three hverdage after it (G3-126: as far as possible before,
 * and at the latest three after). So a planned discharge reminds on the last working day before it, but only the last day
 * of the three is the one after which the duty is overdue. People may leave when they want: then nothing could be sent before.
 * A notice that told of another day (`sagdeDagen`), of a discharge that was undone and made anew, is not a notice of this one.
 */
export const orienteringOmUdskrivning = rule(
  {
    id: 'sel.p110.orientering-om-udskrivning',
    version: 3,
    ref: { act: 'SEL', paragraph: '§ 110, stk. 7', source: ['LAW-008', 'G3-126'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-008', 'G3-119', 'G3-124', 'G3-125', 'G3-126'],
    facts: { opholdstype: OPHOLDSTYPE, udskrevet: date, udskrivningsmaade: UDSKRIVNINGSMAADE, planlagt: bool, ...AFSENDELSE, sagdeDagen: date },
    lovvalg: [LOERDAG, FORMODET_KOMMUNE],
  },
  (facts, context): Outcome<OrienteringOmUdskrivning> => {
    if (facts.opholdstype === null) return missing(['opholdstype'], null);
    const not110 = reasonNot110(facts.opholdstype);
    if (not110) return notApplicable([not110], null);
    if (facts.udskrevet === null) return notApplicable([reason('lov.ophold.loeber')], null);
    const days = horisont(context.today);
    const forudMulig = couldBeSentBefore({ udskrevet: facts.udskrevet, maade: facts.udskrivningsmaade, planlagt: facts.planlagt }, days);
    const frist = fristOf(facts.udskrevet, forudMulig, context);
    const afsendt = afsendtOf(facts, frist, { context, days });
    const sendtForud = facts.sendt !== null && facts.sendt <= facts.udskrevet && days.hasCome(facts.sendt);
    const grund = reason(keyOf(afsendt, { sagdeDagen: facts.sagdeDagen, forudMulig }), { svaret: facts.afvist, udskrevet: facts.udskrevet, sendt: facts.sendt, sagdeDagen: facts.sagdeDagen, ...frist });
    return answerOf({ ...afsendt, forudMulig, sendtForud, ...frist, grund }, { context, days });
  },
);

function keyOf({ afvist, tilstand }: Afsendt, { sagdeDagen, forudMulig }: { readonly sagdeDagen: IsoDate | null; readonly forudMulig: boolean }): string {
  if (afvist) return 'lov.orientering.afvist';
  if (sagdeDagen !== null) return 'lov.orientering-om-udskrivning.anden-dag';
  // Nobody is asked to tell beforehand of what could not be known.
  return `lov.orientering-om-udskrivning.${tilstand === 'afventer' && !forudMulig ? 'afventer-bagefter' : tilstand}`;
}

interface Udskrivning {
  readonly udskrevet: IsoDate;
  readonly maade: Udskrivningsmaade | null;
  readonly planlagt: boolean | null;
}

/** A discharge that lies ahead is known beforehand; one that has happened was so if it was recorded as planned. */
function couldBeSentBefore({ udskrevet, maade, planlagt }: Udskrivning, days: Horisont): boolean {
  if (maade === 'doed' || maade === 'fraflyttet') return false;
  return planlagt === true || !days.hasCome(udskrevet);
}

function fristOf(udskrevet: IsoDate, forudMulig: boolean, context: LawContext): Frist {
  const { value } = rowInForce(UDSKRIVNING_HVERDAGE, { date: udskrevet, knownOn: context.knownOn }, context.trace);
  const after = hverdagsfrist(udskrevet, value, context);
  return forudMulig ? { ...after, paamindelse: lastHverdagBefore(udskrevet) } : after;
}
