import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Reason } from '../../../law/kernel/outcome.ts';

/** The lanes of the strip, from top to bottom. `penge` comes only for those whose task is the refund. */
export const LANES = ['sovested', 'ophold', 'stoette', 'hjem', 'planer', 'afgoerelser', 'orienteringer', 'penge'] as const;
export type LaneId = (typeof LANES)[number];

/** A fact is drawn solid, a forecast dashed, and what nobody knows stays an open gap. */
export type Certainty = 'fact' | 'forecast' | 'unknown';

/** What a mark is about, and so its colour. Never the only sign of anything: every mark has its words. */
export type Tone = 'gade' | 'midlertidig' | 'boform' | 'hjem' | 'stoette' | 'dokument' | 'penge' | 'ukendt';

/** One recorded thing behind a mark. `name` and `label.key` are message keys; a proper name travels as a parameter. */
export interface MarkFact {
  readonly name: string;
  readonly value: string | number | boolean | null;
  readonly type: 'date' | 'oere' | 'text' | 'integer' | 'boolean';
  /** Where the fact can be seen or corrected; an address inside Hjemvej, or nothing. */
  readonly href: string | null;
  readonly recordedBy: string | null;
  readonly recordedOn: IsoDate | null;
}

/** One mark on the strip. Spans are half-open [from, to); a span with `to: null` runs still. Points have `to: null`. */
export interface TidslinjeMark {
  readonly id: string;
  readonly lane: LaneId;
  readonly kind: 'span' | 'point';
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly label: Reason;
  readonly certainty: Certainty;
  readonly tone: Tone;
  /** How intensive a phase of support is, 1 to 3; the bar is as high. */
  readonly intensity?: 1 | 2 | 3;
  readonly facts: readonly MarkFact[];
}

/** A person's strip as the API gives it. Only the lanes the viewer may see are in `lanes`. */
export interface TidslinjeData {
  readonly today: IsoDate;
  readonly lanes: readonly LaneId[];
  readonly marks: readonly TidslinjeMark[];
}
