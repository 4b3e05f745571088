import { loadWords, type TextPart, type Words } from '../../text/browser.ts';
import type { Language } from '../../text/format.ts';

/** The words fetched so far: those of every place first, those of a place when one goes there. */
export interface Ordbog {
  /** Fetches the words of a place in the language shown. Words that are there are not fetched again. */
  readonly fetch: (parts: readonly TextPart[]) => Promise<void>;
  /** Changes the language: gives all words fetched so far in it, in one object that grows with what is fetched later. */
  readonly change: (language: Language) => Promise<Words>;
}

/** An empty one, which asks for the words of every place first. */
export function makeOrdbog(first: Language): Ordbog {
  const wanted = new Set<TextPart>(['alle']);
  const words: Readonly<Record<Language, Partial<Record<string, string>>>> = { da: {}, en: {} };
  const there: Readonly<Record<Language, Set<TextPart>>> = { da: new Set(), en: new Set() };
  let shown = first;
  const fill = async (language: Language): Promise<void> => {
    const parts = [...wanted].filter((part) => !there[language].has(part));
    if (parts.length === 0) return;
    Object.assign(words[language], await loadWords(language, parts));
    for (const part of parts) there[language].add(part);
  };
  return {
    fetch: async (parts) => {
      for (const part of parts) wanted.add(part);
      await fill(shown);
    },
    change: async (language) => {
      await fill(language);
      shown = language;
      // A place may have asked for its words while these were on their way.
      await fill(language);
      return words[language];
    },
  };
}
