import { dated, KNOWN_ALL_ALONG } from '../../kernel/dated.ts';
import type { LawRef } from '../../kernel/lawRef.ts';
import type { IsoDate } from '../../kernel/dato.ts';
import { date } from '../../kernel/fakta.ts';
import { fristtilstandOf, type Frist, type Fristtilstand } from '../../kernel/frist.ts';
import type { Horisont } from '../../kernel/horisont.ts';
import { lovvalg, readingOf } from '../../kernel/lovvalg.ts';
import { decided, forecast, reason, type Outcome } from '../../kernel/outcome.ts';
import type { LawContext } from '../../kernel/rule.ts';
import { REFORM_2023, REFORM_2023_ADOPTED } from './ophold.ts';

const at = (paragraph: string, ...source: readonly string[]): LawRef => ({ act: 'SEL', paragraph, source });

/** Hverdage a boform has to tell the handlekommune of an admission. The reform moved the rule and left the number. */
export const INDSKRIVNING_HVERDAGE = dated('orientering om indskrivning: hverdage', [
  { from: null, known: KNOWN_ALL_ALONG, value: 3, status: 'vedtaget', ref: at('§ 110, stk. 4', 'G3-120') },
  { from: REFORM_2023, known: REFORM_2023_ADOPTED, value: 3, status: 'vedtaget', ref: at('§ 110, stk. 6', 'LAW-007') },
]);

/** Hverdage a boform has, at the latest, to tell the handlekommune of a discharge. */
export const UDSKRIVNING_HVERDAGE = dated('orientering om udskrivning: hverdage', [
  { from: null, known: KNOWN_ALL_ALONG, value: 3, status: 'vedtaget', ref: at('§ 110, stk. 4', 'G3-126') },
  { from: REFORM_2023, known: REFORM_2023_ADOPTED, value: 3, status: 'vedtaget', ref: at('§ 110, stk. 7', 'LAW-008') },
]);

/**
 * Whether a notice sent in time to the municipality believed to be the right one keeps the period, when it turns out to be another.
 * Not found. The careful reading calls late last: the period is kept, and the right one is still to be told.
 */
export const FORMODET_KOMMUNE = lovvalg({
  id: 'formodetkommune',
  question: '35',
  options: ['holder-fristen', 'rette-kommune'],
  careful: 'holder-fristen',
  ref: at('§ 110, stk. 6 og 7', 'LAW-007', 'LAW-008', 'G3-096'),
});

/**
 * What is known of the sending: `sendt` the first notice; `afvist` the day on which the last municipality that was told said it is not
 * theirs, while nobody has it; `sendtIgen` the first notice that stands, where an earlier one was refused.
 */
export const AFSENDELSE = { sendt: date, afvist: date, sendtIgen: date } as const;

interface Afsendelse {
  readonly sendt: IsoDate | null;
  readonly afvist: IsoDate | null;
  readonly sendtIgen: IsoDate | null;
}

/**
 * Where a notice stands. `afvist`: nobody has it now. `bevaret`: the period was kept by one that went to the wrong municipality.
 * `efterLaesning`: whether it is late rests on how that question is read.
 */
export interface Afsendt {
  readonly tilstand: Fristtilstand;
  readonly afvist: boolean;
  readonly bevaret: boolean;
  readonly efterLaesning: boolean;
}

/** Where the duty stands after what was sent, refused and sent again. */
export function afsendtOf({ sendt, afvist, sendtIgen }: Afsendelse, frist: Frist, { context, days }: { readonly context: LawContext; readonly days: Horisont }): Afsendt {
  const isRefused = afvist !== null && days.hasCome(afvist);
  if (!isRefused && sendtIgen === null) return { tilstand: fristtilstandOf(sendt, frist, days), afvist: false, bevaret: false, efterLaesning: false };
  const tilstand = fristtilstandOf(isRefused ? null : sendtIgen, frist, days);
  const isLate = tilstand === 'overskredet' || tilstand === 'for-sent';
  const efterLaesning = isLate && sendt !== null && sendt <= frist.frist;
  const keeps = efterLaesning && readingOf(FORMODET_KOMMUNE, context.readings, context.trace) === 'holder-fristen';
  if (!keeps) return { tilstand, afvist: isRefused, bevaret: false, efterLaesning };
  return { tilstand: tilstand === 'overskredet' ? 'paamindes' : 'rettidig', afvist: isRefused, bevaret: true, efterLaesning };
}

/** The answer; a forecast where it rests on the reading that nobody has confirmed. */
export function answerOf<T extends Pick<Afsendt, 'bevaret' | 'efterLaesning'>>(value: T, { context: { readings }, days }: { readonly context: LawContext; readonly days: Horisont }): Outcome<T> {
  if (!value.efterLaesning || readings.confirmed.includes(FORMODET_KOMMUNE.id)) return decided(value, days.holdsUntil());
  return forecast(value, [reason(value.bevaret ? 'lov.orientering.formodet-kommune' : 'lov.orientering.rette-kommune')], days.holdsUntil());
}
