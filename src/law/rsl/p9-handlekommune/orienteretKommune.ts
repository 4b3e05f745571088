/** A notice that was sent, and to which municipality of the register; `null` is one outside it. */
export interface SendtOrientering {
  readonly forekomstId: string;
  readonly modpartId: string | null;
}

/** What a municipality answered to a notice: not theirs, or passed on to another. */
export interface Orienteringssvar {
  readonly orienteringId: string;
  readonly svar: 'afvist' | 'videresendt';
  readonly videreTilId: string | null;
}

/** Notices in the order they were sent, and the answers to them in the order they came. */
export interface Orienteringsvej {
  readonly sendte: readonly SendtOrientering[];
  readonly svar: readonly Orienteringssvar[];
}

/**
 * Which municipality has a notice now (SEL § 110, stk. 6 and 7; RSL § 9): the one told last that has not said it is not theirs, or
 * the one it was passed on to. `null` if none has, or one outside the register.
 */
export function orienteretKommune({ sendte, svar }: Orienteringsvej): string | null {
  const answerTo = ({ forekomstId }: SendtOrientering): Orienteringssvar | undefined => svar.findLast(({ orienteringId }) => orienteringId === forekomstId);
  const stands = sendte.findLast((sendt) => sendt.modpartId !== null && answerTo(sendt)?.svar !== 'afvist');
  if (!stands) return null;
  const answer = answerTo(stands);
  return answer ? answer.videreTilId : stands.modpartId;
}

/** Whether a municipality has said of the last notice it was sent that it is not theirs. */
export function isRefusedBy({ sendte, svar }: Orienteringsvej, kommuneId: string): boolean {
  const last = sendte.findLast(({ modpartId }) => modpartId === kommuneId);
  return last !== undefined && svar.some(({ orienteringId }) => orienteringId === last.forekomstId);
}
