import { readingOf, type ChosenReadings, type Lovvalg } from '../../law/kernel/lovvalg.ts';
import { SPOERGSMAAL } from './opgaver.ts';
import type { Spoergsmaal } from './spoergsmaal.ts';

/**
 * The edition of the law that duties are asked under: the version of each rule and the reading of each open question they use.
 * Duties kept under another edition may no longer be what the law answers.
 */
export function lovudgaveOf(readings: ChosenReadings, spoergsmaal: readonly Pick<Spoergsmaal, 'regel'>[] = SPOERGSMAAL): string {
  const regler = spoergsmaal.map(({ regel }) => `${regel.id}@${regel.version}`);
  return [...regler, ...valgOf(spoergsmaal).map((valg) => readAs(valg, readings))].join(' ');
}

/** The open questions of the law that some duty depends on, once each. */
export function opgavevalg(): readonly Lovvalg[] {
  return valgOf(SPOERGSMAAL);
}

function valgOf(spoergsmaal: readonly Pick<Spoergsmaal, 'regel'>[]): readonly Lovvalg[] {
  return [...new Map(spoergsmaal.flatMap(({ regel }) => regel.lovvalg ?? []).map((valg) => [valg.id, valg])).values()];
}

function readAs(valg: Lovvalg, readings: ChosenReadings): string {
  return `${valg.id}=${readingOf(valg, readings)}${readings.confirmed.includes(valg.id) ? '!' : ''}`;
}
