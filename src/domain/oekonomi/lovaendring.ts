import { addDays, type IsoDate } from '../../law/kernel/dato.ts';
import type { DatedRow } from '../../law/kernel/dated.ts';
import type { LawRef } from '../../law/kernel/lawRef.ts';
import { readingOf, type ChosenReadings } from '../../law/kernel/lovvalg.ts';
import type { LawContext } from '../../law/kernel/rule.ts';
import { loftValg, REFUSION_VALG, refusionsloft } from '../../law/sel/p177-refusion/loft.ts';

type Loftraekke = DatedRow<number | null>;

/** A change of the law that one may look at before it comes: an adopted value that has not taken effect, or another reading of what is open. */
export type Lovaendring = { readonly id: string; readonly ref: LawRef; readonly raekker: readonly Loftraekke[] } & (
  | { readonly art: 'vedtaget'; readonly fra: IsoDate }
  | { readonly art: 'laesning'; readonly lovvalg: string; readonly laesning: string }
);

/** The changes that are ahead on the context's day of the law that the refund of § 110 stays rests on, the adopted ones first. */
export function listLovaendringer({ today, knownOn, readings }: Pick<LawContext, 'today' | 'knownOn' | 'readings'>): readonly Lovaendring[] {
  const known = refusionsloft.rows.filter((row) => row.known <= knownOn);
  return [...adoptedAhead(known, today), ...otherReadings(known, readings)];
}

function adoptedAhead(known: readonly Loftraekke[], today: IsoDate): readonly Lovaendring[] {
  return known.flatMap((row): readonly Lovaendring[] =>
    row.from !== null && row.from > today && row.status === 'vedtaget' ? [{ id: `${refusionsloft.name}.${row.from}`, art: 'vedtaget', fra: row.from, ref: row.ref, raekker: [row] }] : [],
  );
}

function otherReadings(known: readonly Loftraekke[], readings: ChosenReadings): readonly Lovaendring[] {
  return REFUSION_VALG.flatMap((choice) =>
    choice.options.filter((option) => option !== readingOf<string>(choice, readings)).map((laesning): Lovaendring => ({
      id: `${choice.id}.${laesning}`,
      art: 'laesning',
      lovvalg: choice.id,
      laesning,
      ref: choice.ref,
      raekker: choice.id === loftValg.id && laesning === 'aftale' ? known.filter(({ status }) => status === 'aftalt') : [],
    })),
  );
}

/** The law without the change, and with it as if it were settled; what else is ahead stays as it is in both. */
export function lawAround(aendring: Lovaendring, context: LawContext): { readonly foer: LawContext; readonly efter: LawContext } {
  if (aendring.art === 'vedtaget') return { foer: { ...context, stillFrom: addDays(aendring.fra, -1) }, efter: { ...context, stillFrom: aendring.fra } };
  const { lovvalg, laesning } = aendring;
  const { chosen, confirmed } = context.readings;
  return { foer: context, efter: { ...context, readings: { chosen: { ...chosen, [lovvalg]: laesning }, confirmed: [...new Set([...confirmed, lovvalg])] } } };
}
