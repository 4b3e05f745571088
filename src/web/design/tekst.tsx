import { createContext, use, type ReactNode } from 'react';
import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Words } from '../../text/browser.ts';
import { formatDato, formatDatoMedUgedag, formatFrist, formatKlokkeslaet, formatKroner, formatParagraf, formatRelativDag, formatTal, formatTidspunkt, type Language } from '../../text/format.ts';
import type { TextKey } from '../../text/keys.ts';
import { fillTemplate, type MessageParams } from '../../text/message.ts';

/** A message as the law emits it, or as the contract reads it. */
export interface Besked {
  readonly key: string;
  readonly params?: MessageParams | undefined;
}

/** The words and formats of the language shown. */
export interface Tekst {
  readonly language: Language;
  readonly t: (key: TextKey, params?: MessageParams) => string;
  /** A message whose key came from the law or the API. */
  readonly besked: (message: Besked) => string;
  readonly has: (key: string) => key is TextKey;
  readonly dato: (date: IsoDate) => string;
  readonly datoMedUgedag: (date: IsoDate) => string;
  readonly relativDag: (date: IsoDate, today: IsoDate) => string;
  readonly frist: (date: IsoDate, today: IsoDate) => string;
  readonly kroner: (oere: number) => string;
  readonly tal: (value: number) => string;
  readonly tidspunkt: (instant: string) => string;
  readonly klokkeslaet: (time: string) => string;
  /** A citation of the law. */
  readonly paragraf: (citation: string) => string;
}

const TekstContext = createContext<Tekst | null>(null);

/** Binds words to their language. Words that are fetched later are found too; a key without words shows itself. */
export function tekstOf(words: Words, language: Language): Tekst {
  const has = (key: string): key is TextKey => Object.hasOwn(words, key);
  const t = (key: TextKey, params: MessageParams = {}): string => fillTemplate(words[key] ?? key, params, language);
  return {
    language, t, has,
    besked: ({ key, params = {} }) => (has(key) ? t(key, params) : key),
    dato: (date) => formatDato(date, language),
    datoMedUgedag: (date) => formatDatoMedUgedag(date, language),
    relativDag: (date, today) => formatRelativDag(date, today, language),
    frist: (date, today) => formatFrist(date, today, language),
    kroner: (oere) => formatKroner(oere, language),
    tal: (value) => formatTal(value, language),
    tidspunkt: (instant) => formatTidspunkt(instant, language),
    paragraf: (citation) => formatParagraf(citation, language),
    klokkeslaet: (time) => formatKlokkeslaet(time, language),
  };
}

export function TekstProvider({ tekst, children }: { readonly tekst: Tekst; readonly children: ReactNode }): ReactNode {
  return <TekstContext value={tekst}>{children}</TekstContext>;
}

export function useTekst(): Tekst {
  const tekst = use(TekstContext);
  if (!tekst) throw new Error('no language has been loaded');
  return tekst;
}
