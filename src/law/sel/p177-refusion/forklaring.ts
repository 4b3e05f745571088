import { toDayNumber, toIsoDate, type DayNumber, type IsoDate } from '../../kernel/dato.ts';
import type { Periode } from '../../kernel/periode.ts';
import { countRefusion, inInputOrder, NO_DAY, type RefusionSpan, type SpanKind } from './count.ts';
import type { RefusionLaesning } from './laesning.ts';
import { arrangeOphold, RUNNING, UDELADT, type OpholdColumns } from './ophold.ts';

/** The kinds of stay a boform reports; only a § 110 stay has a refund (LAW-014). */
export const OPHOLD_TYPES = ['110', 'efterforsorg', 'natcafe'] as const;
export type OpholdType = (typeof OPHOLD_TYPES)[number];

/** One person's stay, as the count needs it. `udskrevet` null is a stay that still runs. */
export interface RefusionOphold {
  readonly type: OpholdType;
  readonly tilbudsportal: boolean;
  readonly indskrevet: IsoDate;
  readonly udskrevet: IsoDate | null;
}

/** Days of a stay with one reason, as half-open period. */
export interface RefusionAfsnit extends Periode {
  readonly til: IsoDate;
  readonly grund: SpanKind;
  /** First day of the window, the limit held against, and the days of it used before; null without a window. */
  readonly vindue: IsoDate | null;
  readonly loft: number | null;
  readonly brugtFoer: number | null;
}

/** What came of one stay, its days told apart by reason. */
export interface RefusionOfOphold {
  readonly refusionsdage: number;
  readonly afventer: number;
  readonly foerste: IsoDate | null;
  readonly sidste: IsoDate | null;
  readonly afsnit: readonly RefusionAfsnit[];
}

/** The refund days of one person: each stay in the order given, and the windows. */
export interface RefusionOfBorger {
  readonly ophold: readonly RefusionOfOphold[];
  readonly vinduer: readonly (Periode & { readonly til: IsoDate })[];
}

/** Counts one person's stays and says why of each day. The same count as `countRefusion` makes of a million. */
export function explainRefusion(ophold: readonly RefusionOphold[], law: RefusionLaesning): RefusionOfBorger {
  const vinduer: { fra: IsoDate; til: IsoDate }[] = [];
  const afsnit: RefusionAfsnit[][] = ophold.map(() => []);
  const arranged = countRefusion(arrangeOphold(columnsOf(ophold)), law, {
    window: (from, to) => void vinduer.push({ fra: dateOf(from), til: dateOf(to) }),
    span: (span) => void afsnit[span.stay]?.push(afsnitOf(span)),
  });
  const counted = inInputOrder(arranged);
  return {
    vinduer,
    ophold: afsnit.map((parts, stay) => ({
      refusionsdage: counted.refusionsdage[stay] as number,
      afventer: counted.afventer[stay] as number,
      foerste: dateOrNull(counted.foerste[stay] as number),
      sidste: dateOrNull(counted.sidste[stay] as number),
      afsnit: parts,
    })),
  };
}

/** Whether the days of a span count. */
export function isCounted({ grund }: RefusionAfsnit): boolean {
  return grund === 'uden-loft' || grund === 'inden-for-loftet';
}

/** Why a stay is left out before anything is counted, as the columns write it. */
export function udeladtCode(type: OpholdType, tilbudsportal: boolean): number {
  if (type !== '110') return UDELADT.andenType;
  return tilbudsportal ? UDELADT.nej : UDELADT.ikkeTilbudsportalen;
}

function columnsOf(ophold: readonly RefusionOphold[]): OpholdColumns {
  return {
    count: ophold.length,
    person: new Int32Array(ophold.length),
    indskrevet: Int32Array.from(ophold, ({ indskrevet }) => toDayNumber(indskrevet)),
    udskrevet: Int32Array.from(ophold, ({ udskrevet }) => (udskrevet === null ? RUNNING : toDayNumber(udskrevet))),
    udeladt: Uint8Array.from(ophold, ({ type, tilbudsportal }) => udeladtCode(type, tilbudsportal)),
  };
}

function afsnitOf({ from, to, kind, window, limit, usedBefore }: RefusionSpan): RefusionAfsnit {
  const inWindow = window !== NO_DAY;
  return {
    fra: dateOf(from),
    til: dateOf(to),
    grund: kind,
    vindue: inWindow ? dateOf(window) : null,
    loft: inWindow ? limit : null,
    brugtFoer: inWindow ? usedBefore : null,
  };
}

function dateOf(day: number): IsoDate {
  return toIsoDate(day as DayNumber);
}

function dateOrNull(day: number): IsoDate | null {
  return day === NO_DAY ? null : dateOf(day);
}
