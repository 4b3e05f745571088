import { bool, date, text } from '../../kernel/fakta.ts';
import { missing, notApplicable, reason, type Outcome } from '../../kernel/outcome.ts';

/**
 * What both parts of the counselling are asked about: they are one course, so they read one set of facts.
 */
export const RAADGIVNINGSFAKTA = {
  krisecenterophold: bool,
  /** The municipality responsible for the stay (RSL §§ 9 and 9 b). */
  ansvarligKommune: text,
  orienteretOmOptagelse: date,
  indledendeBegyndt: date,
  medarbejder: text,
  udflytningForberedesFra: date,
  koordinerendeBegyndt: date,
  etableretIEgenBolig: date,
} as const;

/** Why a rule about crisis centres has no answer; `null` for a stay at one. */
export function unlessKrisecenter(krisecenterophold: boolean | null): Outcome<never> | null {
  if (krisecenterophold === null) return missing(['krisecenterophold'], null);
  return krisecenterophold ? null : notApplicable([reason('lov.raadgivning.ikke-krisecenter')], null);
}
