import type { Language } from './format.ts';
import type { TextKey } from './keys.ts';

/** Every text shown, in one language. */
export type Catalogue = Readonly<Record<TextKey, string>>;

/** The words of one language, fetched alone so that a browser carries only the one it shows. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  if (language === 'en') return (await import('./en/index.ts')).en;
  return (await import('./da/index.ts')).da;
}
