import type { KravlinjeAabnet } from '../../../contract/krav.ts';
import { addDays, daysBetween, type IsoDate } from '../../../law/kernel/dato.ts';

type Dage = KravlinjeAabnet['dage'][number];
type Bilag = KravlinjeAabnet['bilag'];

/** Claimed days that rest on the same: one reason, one price, one invoice, one endorsement. `til` is the first day after. */
export interface Bevisafsnit {
  readonly fra: IsoDate;
  readonly til: IsoDate;
  readonly dage: number;
  readonly grund: Dage['grund'];
  readonly vindue: Dage['vindue'];
  readonly sats: KravlinjeAabnet['satser'][number] | null;
  readonly faktura: Bilag['fakturaer'][number] | null;
  readonly takst: Bilag['takster'][number] | null;
  /** Whether it is on file that the municipality was handlekommune; `null` for claims frozen before that was kept. */
  readonly handlekommune: boolean | null;
  readonly accepteret: readonly Bilag['accepteret'][number]['betingelse'][];
}

/** Lays what a frozen line kept side by side: wherever a day's evidence differs from the day before, a new stretch begins. */
export function splitBevis({ dage, satser, bilag }: Pick<KravlinjeAabnet, 'dage' | 'satser' | 'bilag'>): readonly Bevisafsnit[] {
  const edges = [...satser, ...(bilag.handlekommune ?? []), ...bilag.fakturaer, ...bilag.accepteret, ...bilag.takster].flatMap(({ fra, til }) => (til === null ? [fra] : [fra, til]));
  return dage.flatMap((part) => {
    const inside = edges.filter((edge) => edge > part.fra && edge < part.til);
    const starts = [...new Set([part.fra, ...inside])].toSorted();
    return starts.map((fra, at) => {
      const til = starts[at + 1] ?? part.til;
      return {
        fra, til, dage: daysBetween(fra, til), grund: grundFor(part, { fra, til }), vindue: part.vindue,
        sats: on(satser, fra), faktura: on(bilag.fakturaer, fra), takst: on(bilag.takster, fra),
        handlekommune: bilag.handlekommune ? on(bilag.handlekommune, fra) !== null : null,
        accepteret: bilag.accepteret.filter((each) => holds(each, fra)).map(({ betingelse }) => betingelse),
      };
    });
  });
}

/** The reason of a whole span, said of a part of it: its own days, and of the limit also what the days before it used. */
function grundFor({ grund, fra: begins }: Dage, { fra, til }: { readonly fra: IsoDate; readonly til: IsoDate }): Dage['grund'] {
  const { brugt, ...params } = grund.params ?? {};
  const used = typeof brugt === 'number' ? { brugt: brugt + daysBetween(begins, fra) } : {};
  return { key: grund.key, params: { ...params, ...used, foerste: fra, sidste: addDays(til, -1), dage: daysBetween(fra, til) } };
}

interface Span {
  readonly fra: IsoDate;
  readonly til: IsoDate | null;
}

function on<T extends Span>(spans: readonly T[], day: IsoDate): T | null {
  return spans.find((span) => holds(span, day)) ?? null;
}

function holds({ fra, til }: Span, day: IsoDate): boolean {
  return fra <= day && (til === null || day < til);
}
