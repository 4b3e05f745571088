import type { IsoDate } from './dato.ts';

/**
 * The acts and orders that rules cite. A closed union, so that one act has one name. SUL is sundhedsloven, BSL boligstøtteloven, PL lov om
 * social pension.
 */
export type Act = 'SEL' | 'RSL' | 'FVL' | 'OFL' | 'ABL' | 'AKL' | 'LAB' | 'SUL' | 'BSL' | 'PL' | 'BEK 224/2021' | 'BEK 1244/2017' | 'BEK 1591/2017' | 'LUKKELOV';

/** Where a rule or a parameter stands: act, paragraph as a lawyer cites it, and the entry of the law list it was read in. */
export interface LawRef {
  readonly act: Act;
  readonly paragraph: string;
  /** Ids of the law list and norm catalogue ("LAW-017"), the source of the value. */
  readonly source: readonly string[];
}

/**
 * How binding a rule is. Only `skal` (statute) may be overdue in red or block; `metode` (a support method's demand) warns;
 * `boer` (good practice) hints; `kan` offers.
 */
export type Modality = 'skal' | 'metode' | 'boer' | 'kan';

/**
 * The days on which a rule is in force: from `fra` to and including `til`; `null` means unbounded. `kendt` is the day it was
 * enacted: asked with the law as known earlier, the rule does not exist yet.
 */
export interface Validity {
  readonly fra: IsoDate | null;
  readonly til: IsoDate | null;
  readonly kendt?: IsoDate;
}

/** How a lawyer cites it: "SEL § 110, stk. 6". */
export function citationOf({ act, paragraph }: LawRef): string {
  return `${act} ${paragraph}`;
}
