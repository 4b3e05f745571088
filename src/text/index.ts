import type { Catalogue } from './browser.ts';
import { da } from './da/index.ts';
import { en } from './en/index.ts';
import type { Language } from './format.ts';
import type { TextKey } from './keys.ts';
import { fillTemplate, type MessageParams } from './message.ts';

export * from './format.ts';
export type { Catalogue, MessageParams, TextKey };

/** All languages at once, for server and terminal. The browser fetches parts of one by `loadWords`. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { da, en };

/** Whether a key from outside, such as the law's, names a text. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(da, key);
}

/** A text with its parameters in a language. */
export function textOf(key: TextKey, params: MessageParams, language: Language): string {
  return fillTemplate(CATALOGUES[language][key], params, language);
}
