import type { ForloebSvar } from '../../../contract/forloeb.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Outcome } from '../../../law/kernel/outcome.ts';
import { lawContext } from '../../../law/kernel/rule.ts';
import { trepartsmoede, type Trepartsmoede } from '../../../law/sel/p110-boform/trepartsmoede.ts';
import type { Gemt } from './faktum.ts';

/** The plan of a stay as it was last written; `null` if there is none. */
export function opholdsplanOf({ opholdsplan }: ForloebSvar, { forekomstId }: Gemt<'ophold'>): Gemt<'opholdsplan'> | null {
  return stepsOf(opholdsplan, forekomstId).sort((a, b) => a.position - b.position).at(-1) ?? null;
}

/** What meetings, reviews and the end of the plan of a stay came to, in the order of their days. */
export function planmoederOf({ opholdsplan }: ForloebSvar, { forekomstId }: Gemt<'ophold'>): readonly Gemt<'opholdsplan'>[] {
  return stepsOf(opholdsplan, forekomstId).filter(({ skridt }) => skridt === 'moede' || skridt === 'gennemgaaet' || skridt === 'afsluttet');
}

/** Where the meeting of person, boform and municipality stands: something one may do, and never late. */
export function trepartsmoedeOf(forloeb: ForloebSvar, ophold: Gemt<'ophold'>, today: IsoDate): Outcome<Trepartsmoede> {
  const moedeHoldt = stepsOf(forloeb.opholdsplan, ophold.forekomstId).find(({ skridt }) => skridt === 'moede')?.dato ?? null;
  return trepartsmoede.ask({ doed: forloeb.udskrivning.findLast(({ maade }) => maade === 'doedsfald')?.dato ?? null, opholdstype: ophold.art, indskrevet: ophold.gyldig.fra, udskrevet: ophold.gyldig.til, moedeHoldt }, lawContext(today));
}

/** What was passed on or came about a stay, as one journal keeps it, the newest first. */
export function beskederOf({ besked }: ForloebSvar, { forekomstId, journalId }: Gemt<'ophold'>): readonly Gemt<'besked'>[] {
  return besked.filter((each) => each.opholdId === forekomstId && each.journalId === journalId).sort((a, b) => b.position - a.position);
}

function stepsOf(steps: readonly Gemt<'opholdsplan'>[], opholdId: string): Gemt<'opholdsplan'>[] {
  return steps.filter((step) => step.opholdId === opholdId);
}
