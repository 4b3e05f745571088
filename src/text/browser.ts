import type { Language } from './format.ts';
import type { TextKey } from './keys.ts';

/** Every text shown, in one language. */
export type Catalogue = Readonly<Record<TextKey, string>>;

/** The texts a browser has fetched so far, in one language. */
export type Words = Readonly<Partial<Catalogue>>;

/** What a place fetches: the words of every place, of the law, and of each place. What only the terminal says is in none. */
export const TEXT_PARTS = ['alle', 'lov', 'mindag', 'huset', 'borgeren', 'oekonomi', 'krav', 'lovaendring', 'stikproeve', 'afstemning', 'egenbetaling', 'statistik', 'faktura', 'tavle'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

type WordsModule = Promise<Readonly<Record<string, Words>>>;
type Sources = Readonly<Record<TextPart, () => readonly WordsModule[]>>;

const DANISH: Sources = {
  alle: () => [import('./da/faelles.ts'), import('./da/web.ts')],
  lov: () => [import('./da/lov.ts'), import('./da/opgave.ts'), import('./da/doeren.ts')],
  mindag: () => [import('./da/mindag.ts')],
  huset: () => [import('./da/huset.ts'), import('./da/pladser.ts'), import('./da/vagt.ts')],
  borgeren: () => [import('./da/borgeren.ts'), import('./da/afsked.ts'), import('./da/handleplan.ts'), import('./da/ophold.ts'), import('./da/tidslinje.ts')],
  oekonomi: () => [import('./da/oekonomi.ts'), import('./da/refusion.ts')],
  krav: () => [import('./da/krav.ts')],
  lovaendring: () => [import('./da/lovaendring.ts')],
  stikproeve: () => [import('./da/stikproeve.ts')],
  afstemning: () => [import('./da/afstemning.ts')],
  egenbetaling: () => [import('./da/egenbetaling.ts')],
  statistik: () => [import('./da/statistik.ts')],
  faktura: () => [import('./da/faktura.ts')],
  tavle: () => [import('./da/tavle.ts')],
};

const ENGLISH: Sources = {
  alle: () => [import('./en/faelles.ts'), import('./en/web.ts')],
  lov: () => [import('./en/lov.ts'), import('./en/opgave.ts'), import('./en/doeren.ts')],
  mindag: () => [import('./en/mindag.ts')],
  huset: () => [import('./en/huset.ts'), import('./en/pladser.ts'), import('./en/vagt.ts')],
  borgeren: () => [import('./en/borgeren.ts'), import('./en/afsked.ts'), import('./en/handleplan.ts'), import('./en/ophold.ts'), import('./en/tidslinje.ts')],
  oekonomi: () => [import('./en/oekonomi.ts'), import('./en/refusion.ts')],
  krav: () => [import('./en/krav.ts')],
  lovaendring: () => [import('./en/lovaendring.ts')],
  stikproeve: () => [import('./en/stikproeve.ts')],
  afstemning: () => [import('./en/afstemning.ts')],
  egenbetaling: () => [import('./en/egenbetaling.ts')],
  statistik: () => [import('./en/statistik.ts')],
  faktura: () => [import('./en/faktura.ts')],
  tavle: () => [import('./en/tavle.ts')],
};

/** Fetches parts of the words of one language, so that a browser carries only what it shows. */
export async function loadWords(language: Language, parts: readonly TextPart[]): Promise<Words> {
  const sources = language === 'en' ? ENGLISH : DANISH;
  const modules = await Promise.all(parts.flatMap((part) => sources[part]()));
  return Object.assign({}, ...modules.flatMap((module) => Object.values(module))) as Words;
}
