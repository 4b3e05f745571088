import { dated, KNOWN_ALL_ALONG } from '../../kernel/dated.ts';
import type { LawRef } from '../../kernel/lawRef.ts';
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
