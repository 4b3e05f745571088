import type { Borgerrefusion } from '../../../contract/refusion.ts';
import type { MarkFact, TidslinjeMark } from './types.ts';

type Afsnit = Borgerrefusion['ophold'][number]['afsnit'][number];

/** What the lane needs of the refund: each stay with its stretches of days. */
export interface Pengegrundlag {
  readonly borgerId: string;
  readonly ophold: readonly { readonly opholdId: string; readonly afsnit: readonly Afsnit[] }[];
}

/** How days are drawn: solid they count, dashed they wait for how the law is read, open they don't count. */
const TEGNET = { ja: 'fact', afventer: 'forecast', nej: 'unknown' } as const;

/** The refund days of a person as marks of the money lane, one for each run of days that fare alike in one year. Each leads to the count itself. */
export function pengeMarksOf({ borgerId, ophold }: Pengegrundlag): readonly TidslinjeMark[] {
  return ophold.flatMap(({ opholdId, afsnit }) =>
    joined(afsnit).map(({ fra, til, dage, taeller, vindue }): TidslinjeMark => ({
      id: `penge-${opholdId}-${fra}`, lane: 'penge', kind: 'span', from: fra, to: til, label: { key: `borgeren.tl.penge.${taeller}`, params: { dage } },
      certainty: TEGNET[taeller], tone: 'penge',
      facts: [factOf('dage', dage, `/borger/${borgerId}/refusion`), ...(vindue ? [factOf('vindue', vindue, null)] : [])],
    })),
  );
}

/** Neighbours that differ in nothing but their reason become one; the reasons stand where the mark leads. */
function joined(afsnit: readonly Afsnit[]): readonly Afsnit[] {
  const runs: Afsnit[] = [];
  for (const each of afsnit) {
    const last = runs.at(-1);
    if (last?.til === each.fra && last.taeller === each.taeller && last.vindue === each.vindue) runs[runs.length - 1] = { ...last, til: each.til, dage: last.dage + each.dage };
    else runs.push(each);
  }
  return runs;
}

function factOf(name: string, value: string | number, href: string | null): MarkFact {
  return { name, value, type: typeof value === 'number' ? 'integer' : 'date', href, recordedBy: null, recordedOn: null };
}
