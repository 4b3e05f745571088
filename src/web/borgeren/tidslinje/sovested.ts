import type { IsoDate } from '../../../law/kernel/dato.ts';
import { faktumOf } from '../forloeb/faktum.ts';
import { markFacts } from './markFacts.ts';
import type { TidslinjeInput } from './tidslinjeOf.ts';
import type { MarkFact, TidslinjeMark } from './types.ts';

interface Nights {
  readonly from: IsoDate;
  /** The first day not in it; `null` while it runs. */
  readonly to: IsoDate | null;
  readonly place: 'boform' | 'hjem';
  readonly facts: readonly MarkFact[];
}

/**
 * Where the person slept, night by night, as far as anyone wrote it down: stays and homes of their own. Two records of the
 * same nights become one bar; nights nobody wrote about, up to today, are an open gap. After a death there is none.
 */
export function sovestedOf(at: TidslinjeInput): readonly TidslinjeMark[] {
  const known = mergeSame([...stays(at), ...homes(at)].filter(({ from }) => from <= at.today));
  const death = at.forloeb.udskrivning.find(({ maade }) => maade === 'doedsfald')?.dato ?? null;
  return [...known.map(toMark), ...gapsOf(known, death ?? at.today)];
}

function stays(at: TidslinjeInput): readonly Nights[] {
  return at.forloeb.ophold
    .filter(({ art }) => art !== 'efterforsorg')
    .map((ophold) => ({ from: ophold.gyldig.fra, to: until(ophold.gyldig.til, at.today), place: 'boform', facts: markFacts(faktumOf('ophold', ophold, at), 'indskrevet', at) }));
}

/** A stay planned to end on a coming day still runs. */
function until(to: IsoDate | null, today: IsoDate): IsoDate | null {
  return to !== null && to > today ? null : to;
}

function homes(at: TidslinjeInput): readonly Nights[] {
  return at.forloeb.boligskridt
    .filter(({ skridt }) => skridt === 'indflyttet')
    .map((ind) => {
      const ud = at.forloeb.boligskridt.find(({ boligId, skridt, dato }) => boligId === ind.boligId && skridt === 'fraflyttet' && dato >= ind.dato);
      return { from: ind.dato, to: ud?.dato ?? null, place: 'hjem', facts: markFacts(faktumOf('boligskridt', ind, at), 'indflyttet', at) };
    });
}

/** Nights of one kind that overlap are the same nights, told twice. */
function mergeSame(nights: readonly Nights[]): readonly Nights[] {
  const merged: Nights[] = [];
  for (const each of [...nights].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const index = merged.findIndex(({ place, from, to }) => place === each.place && from <= each.from && (to === null || to >= each.from));
    const same = merged[index];
    if (same) merged[index] = { ...same, to: later(same.to, each.to), facts: [...same.facts, ...each.facts] };
    else merged.push(each);
  }
  return merged;
}

function later(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}

function toMark({ from, to, place, facts }: Nights): TidslinjeMark {
  return { id: `sov-${from}-${place}`, lane: 'sovested', kind: 'span', from, to, label: { key: `borgeren.tl.sov.${place}` }, certainty: 'fact', tone: place, facts };
}

function gapsOf(known: readonly Nights[], end: IsoDate): readonly TidslinjeMark[] {
  const gaps: TidslinjeMark[] = [];
  let covered: IsoDate | null = null;
  for (const { from, to } of known) {
    if (covered !== null && from > covered) gaps.push(gap(covered, from));
    if (to === null) return gaps;
    if (covered === null || to > covered) covered = to;
  }
  return covered !== null && covered < end ? [...gaps, gap(covered, end)] : gaps;
}

function gap(from: IsoDate, to: IsoDate): TidslinjeMark {
  return { id: `sov-${from}-ukendt`, lane: 'sovested', kind: 'span', from, to, label: { key: 'borgeren.tl.sov.ukendt' }, certainty: 'unknown', tone: 'ukendt', facts: [] };
}
