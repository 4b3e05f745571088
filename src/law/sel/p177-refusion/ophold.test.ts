import { describe, expect, it } from 'vitest';
import { isoDate, toDayNumber } from '../../kernel/dato.ts';
import { countRefusion, inInputOrder, NO_DAY, type RefusionColumns } from './count.ts';
import { readRefusionLaw } from './laesning.ts';
import { arrangeOphold, RUNNING, UDELADT, type OpholdColumns } from './ophold.ts';
import { earlier, later } from './udenForgrening.ts';

const LAW = readRefusionLaw({ givenDay: isoDate('2026-11-20') });
const FIRST = toDayNumber(isoDate('2022-01-01'));

interface Stay {
  readonly person: number;
  readonly ind: number;
  readonly ud: number;
  readonly udeladt: number;
}

const columnsOf = (stays: readonly Stay[]): OpholdColumns => ({
  count: stays.length,
  person: Int32Array.from(stays, ({ person }) => person),
  indskrevet: Int32Array.from(stays, ({ ind }) => ind),
  udskrevet: Int32Array.from(stays, ({ ud }) => ud),
  udeladt: Uint8Array.from(stays, ({ udeladt }) => udeladt),
});

/** Stays in no order, many admitted the same day, some left out and some running. The same ones each time. */
const someStays = (count: number, persons: number): readonly Stay[] =>
  Array.from({ length: count }, (_, stay) => {
    const mixed = Math.imul(stay + 1, 2_654_435_761) >>> 0;
    const ind = FIRST + (mixed % 1750);
    return { person: (mixed >>> 8) % persons, ind, ud: stay % 97 === 0 ? RUNNING : ind + ((mixed >>> 16) % 60), udeladt: stay % 20 === 0 ? UDELADT.andenType : UDELADT.nej };
  });

/** The order the count is defined by, made by the sort of the machine. */
const ordered = (stays: readonly Stay[]): readonly (Stay & { place: number })[] =>
  stays.map((stay, place) => ({ ...stay, place })).sort((a, b) => a.person - b.person || a.ind - b.ind || a.place - b.place);

const rowsOf = ({ refusionsdage, afventer, foerste, sidste }: RefusionColumns): readonly string[] =>
  Array.from(refusionsdage, (dage, stay) => `${dage} ${afventer[stay]} ${foerste[stay]} ${sidste[stay]}`);

const refusionOf = (stays: readonly Stay[]): RefusionColumns => inInputOrder(countRefusion(arrangeOphold(columnsOf(stays)), LAW));

describe('arrangeOphold', () => {
  it.each([
    ['in no order', (stays: readonly Stay[]) => stays],
    ['in order already', ordered],
    ['in the opposite order', (stays: readonly Stay[]) => ordered(stays).toReversed()],
  ])('puts stays that stand %s by person, admission and input order, without those left out', (_, as) => {
    const stays = as(someStays(2000, 7));
    const { place, ends, indskrevet, udskrevet } = arrangeOphold(columnsOf(stays));
    const expected = ordered(stays).filter(({ udeladt }) => udeladt === UDELADT.nej);
    expect(Array.from(place, (at, index) => [at, indskrevet[index], udskrevet[index]])).toEqual(expected.map(({ place: at, ind, ud }) => [at, ind, ud]));
    expect(Array.from(ends)).toEqual([0, 1, 2, 3, 4, 5, 6].map((person) => expected.filter((stay) => stay.person <= person).length));
  });
});

describe('countRefusion', () => {
  it.each([
    ['many persons', 30_000, 1500],
    ['one person with all the stays', 50_000, 1],
  ])('counts %s in any order as it does in order', (_, count, persons) => {
    const stays = someStays(count, persons);
    const sorted = ordered(stays);
    const inOrder = rowsOf(refusionOf(sorted));
    const inAnyOrder = rowsOf(refusionOf(stays));
    expect(sorted.map(({ place }) => inAnyOrder[place])).toEqual(inOrder);
    expect(new Set(inOrder).size).toBeGreaterThan(20);
  });

  it('counts a day of two stays for the one admitted first, and of two admitted alike for the one that came first', () => {
    const stay = (from: number, to: number): Stay => ({ person: 0, ind: FIRST + from, ud: FIRST + to, udeladt: UDELADT.nej });
    expect(Array.from(refusionOf([stay(5, 20), stay(0, 10), stay(0, 12)]).refusionsdage)).toEqual([8, 10, 2]);
    expect(Array.from(refusionOf([stay(5, 20), stay(0, 12), stay(0, 10)]).refusionsdage)).toEqual([8, 12, 0]);
  });

  it('counts nothing of nothing', () => {
    expect(refusionOf([])).toEqual({ refusionsdage: new Int32Array(0), afventer: new Int32Array(0), foerste: new Int32Array(0), sidste: new Int32Array(0) });
  });

  it.each([['in order', 1], ['out of order', -1]])('counts nothing of stays that are all left out, %s', (_, direction) => {
    const stays = [0, 1, 2].map((at) => ({ person: 0, ind: FIRST + at * direction, ud: RUNNING, udeladt: UDELADT.ikkeTilbudsportalen }));
    expect(rowsOf(refusionOf(stays))).toEqual([0, 1, 2].map(() => `0 0 ${NO_DAY} ${NO_DAY}`));
  });
});

describe('earlier and later', () => {
  it.each([[1, 2], [2, 1], [3, 3], [-5, 4], [4, -5], [-(2 ** 30), 2 ** 30 - 1], [2 ** 30 - 1, -(2 ** 30)], [-(2 ** 30), -7]])('%d and %d', (a, b) => {
    expect([earlier(a, b), later(a, b)]).toEqual([Math.min(a, b), Math.max(a, b)]);
  });
});
