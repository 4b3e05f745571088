import { toIsoDate, type DayNumber } from '../../law/kernel/dato.ts';
import { NO_DAY, type RefusionSink, type RefusionSpan } from '../../law/sel/p177-refusion/count.ts';
import type { Say } from './rapport.ts';

/** Days of a stay with their reason, as they are shown: first and last day, number, and a sentence. */
export interface ShownSpan {
  readonly foerste: string;
  readonly sidste: string;
  readonly dage: number;
  readonly grund: string;
  readonly tekst: string;
}

/** Keeps the reasons of a count by stay, in the order of the days. */
export class Forklaringer implements RefusionSink {
  readonly #spans: RefusionSpan[] = [];
  readonly #ofStay = new Map<number, number[]>();
  readonly #say: Say;

  constructor(say: Say) {
    this.#say = say;
  }

  window(): void {
    // A window shows in the spans that lie in it.
  }

  span(span: RefusionSpan): void {
    const at = this.#spans.push(span) - 1;
    const own = this.#ofStay.get(span.stay);
    if (own) own.push(at);
    else this.#ofStay.set(span.stay, [at]);
  }

  of(stay: number): readonly ShownSpan[] {
    return (this.#ofStay.get(stay) ?? []).flatMap((at) => {
      const span = this.#spans[at];
      return span ? [shown(span, this.#say)] : [];
    });
  }
}

function shown({ from, to, kind, window, limit, usedBefore }: RefusionSpan, say: Say): ShownSpan {
  const foerste = iso(from);
  const sidste = iso(to - 1);
  const dage = to - from;
  const params = { foerste, sidste, dage, loft: limit, brugt: usedBefore, vindue: window === NO_DAY ? null : iso(window) };
  return { foerste, sidste, dage, grund: kind, tekst: say(`refusion.afsnit.${kind}`, params) };
}

function iso(day: number): string {
  return toIsoDate(day as DayNumber);
}
