import { lastDayBefore, type Frossenlinje } from './frossenlinje.ts';
import type { Risikobetingelse } from './betingelse.ts';

/** How lines are drawn: at random, the largest amounts, or at random among those where a condition isn't the plain case. */
export type Traekmetode = 'tilfaeldig' | 'stoerste' | 'betingelse';

/** The way of drawing that `drawLinjer` knows. It is kept with each draw: another way gets another name, so that an old draw can be redrawn. */
export const TRAEKUDGAVE = 'mulberry32-1';

export interface Traek {
  readonly metode: Traekmetode;
  /** Only with the method `betingelse`. */
  readonly betingelse: Risikobetingelse | null;
  readonly antal: number;
  /** A whole number from 0 to 2^32 − 1. The same seed, method and lines always give the same draw. */
  readonly froe: number;
}

/** The lines a draw is made among: all, or those where the condition isn't the plain case. */
export function linesToDrawFrom<T extends Frossenlinje>(linjer: readonly T[], { metode, betingelse }: Pick<Traek, 'metode' | 'betingelse'>): readonly T[] {
  const ordered = linjer.toSorted(byKey);
  return metode === 'betingelse' && betingelse !== null ? ordered.filter((linje) => SPECIAL[betingelse](linje)) : ordered;
}

/** Draws lines of a claim. The order they are given in doesn't matter, and no line is drawn twice. */
export function drawLinjer<T extends Frossenlinje>(linjer: readonly T[], traek: Traek): readonly T[] {
  const among = linesToDrawFrom(linjer, traek);
  const ordered = traek.metode === 'stoerste' ? among.toSorted((a, b) => Math.abs(b.beloeb) - Math.abs(a.beloeb) || byKey(a, b)) : shuffle(among, traek.froe);
  return ordered.slice(0, traek.antal);
}

function byKey(a: Frossenlinje, b: Frossenlinje): number {
  return a.opholdId === b.opholdId ? a.aar - b.aar : a.opholdId < b.opholdId ? -1 : 1;
}

/** Fisher and Yates' shuffle: with fair numbers every order is as likely. */
function shuffle<T>(items: readonly T[], froe: number): readonly T[] {
  const next = fairNumbers(froe);
  const left = [...items];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(next() * left.length), 1));
  return drawn;
}

/** Numbers from 0 up to 1, the same for the same seed: mulberry32, which anyone can write anew in ten lines to check a draw. */
function fairNumbers(froe: number): () => number {
  let state = froe >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Where the frozen evidence of a line isn't the plain case, by condition. */
const SPECIAL: Readonly<Record<Risikobetingelse, (linje: Frossenlinje) => boolean>> = {
  takst: ({ satser, bilag }) => bilag.accepteret.some(({ betingelse }) => betingelse === 'paategning') || new Set(satser.map(({ takst }) => takst)).size > 1,
  maalgruppe: ({ dage, bilag: { gennemgang } }) => gennemgang?.opfyldt !== true || dage.some(({ til }) => gennemgang.dato > lastDayBefore(til)),
  handlekommune: ({ dage, bilag }) =>
    bilag.accepteret.some(({ betingelse }) => betingelse === 'anden_kommune') ||
    dage.some(({ fra, til }) => !(bilag.handlekommune ?? []).some((rolle) => rolle.fra <= fra && rolle.til >= til)),
  loft: ({ dage }) => new Set(dage.map(({ vindue }) => vindue)).size > 1,
  egenbetaling: ({ satser }) => satser.some(({ egenbetaling }) => egenbetaling === 0) || new Set(satser.map(({ egenbetaling }) => egenbetaling)).size > 1,
  fradrag: ({ satser }) => satser.some(({ fradrag }) => (fradrag ?? 0) > 0),
  faktura: ({ bilag }) => new Set(bilag.fakturaer.map(({ oerePrDoegn }) => oerePrDoegn)).size > 1,
};
