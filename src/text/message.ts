import { parseIsoDate } from '../law/kernel/dato.ts';
import { bindParagraf, formatDato, formatDatoMedUgedag, formatKroner, formatTal, type Language } from './format.ts';

/** What a message may carry: dates as ISO text, amounts as whole øre, numbers, names. */
export type MessageParams = Readonly<Record<string, string | number | boolean | null>>;

/** `{navn}`, `{frist:dato}`, `{frist:dag}`, `{beloeb:kr}`, or `{n|dag|dage}` for one and many. */
const SLOT = /\{(\w+)(?::(dato|dag|kr|tal))?(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** The names of the slots in a template, sorted, each once: two languages must ask for the same. */
export function slotsOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(SLOT)].map((match) => match[1] ?? ''))].sort();
}

/** Puts the parameters into a template. A slot without a parameter stays visible, because a silent gap would mislead. */
export function fillTemplate(template: string, params: MessageParams, language: Language): string {
  const filled = template.replaceAll(SLOT, (slot: string, ...groups: readonly (string | undefined)[]) => {
    const [name = '', kind, one, many] = groups;
    const value = params[name];
    if (value === undefined) return slot;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return formatSlot(value, kind, language);
  });
  return bindParagraf(filled);
}

function formatSlot(value: string | number | boolean | null, kind: string | undefined, language: Language): string {
  if (value === null) return '–';
  if (kind === 'kr' && typeof value === 'number') return formatKroner(value, language);
  if (kind === 'tal' && typeof value === 'number') return formatTal(value, language);
  const date = kind === 'dato' || kind === 'dag' ? parseIsoDate(String(value)) : null;
  if (date === null) return String(value);
  return kind === 'dag' ? formatDatoMedUgedag(date, language) : formatDato(date, language);
}
