import { earliest, latest } from '../../law/kernel/dato.ts';
import type { Periode } from '../../law/kernel/periode.ts';
import type { Lukket } from './refusionsgrundlag.ts';

/** Spans that touch or overlap made one, in order. */
export function joinLukkede(spans: readonly Lukket[]): readonly Lukket[] {
  const joined: Lukket[] = [];
  for (const { fra, til } of spans.toSorted((a, b) => (a.fra < b.fra ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && last.til >= fra) joined[joined.length - 1] = { fra: last.fra, til: latest(last.til, til) };
    else joined.push({ fra, til });
  }
  return joined;
}

/** The days of both spans: one span, or none. */
export function sharedLukket(a: Lukket, b: Lukket): readonly Lukket[] {
  const [fra, til] = [latest(a.fra, b.fra), earliest(a.til, b.til)];
  return fra < til ? [{ fra, til }] : [];
}

/** The days of a period, which may still run, within a span: one span, or none. */
export function daysWithin(gyldig: Periode, span: Lukket): readonly Lukket[] {
  return sharedLukket(closeWithin(gyldig, span), span);
}

/** The days of a span that lie in none of the others. */
export function withoutLukkede(span: Lukket, taken: readonly Lukket[]): readonly Lukket[] {
  const left: Lukket[] = [];
  let fra = span.fra;
  for (const gone of joinLukkede(taken).flatMap((other) => sharedLukket(span, other))) {
    if (gone.fra > fra) left.push({ fra, til: gone.fra });
    fra = gone.til;
  }
  return fra < span.til ? [...left, { fra, til: span.til }] : left;
}

/** A period with an end: one that still runs ends with the span it is held against. */
export function closeWithin({ fra, til }: Periode, within: Lukket): Lukket {
  return { fra, til: til ?? within.til };
}
