import type { IsoDate } from '../../kernel/dato.ts';
import { amount, bool, choice, date, list, object, text, type FactValue } from '../../kernel/fakta.ts';
import { oere } from '../../kernel/penge.ts';
import type { Dagssats } from './beloeb.ts';
import { OPHOLD_TYPES, type RefusionOphold } from './forklaring.ts';

const opholdShape = object({
  ophold: text,
  type: choice(...OPHOLD_TYPES),
  tilbudsportal: bool,
  indskrevet: date,
  udskrevet: date,
});

const satsShape = object({ fra: date, takst: amount, fradrag: amount, egenbetaling: amount });

/**
 * The facts of refund days, for one person. `ophold`: her stays, the order deciding between two admitted the same day;
 * no `udskrevet` means that she is still there. `andetsteds`: days in another § 110-boform that another municipality has told
 * of, `til` being the first day after; whoever knows only a number tells it from the day its window opened.
 */
export const OPHOLD_FACTS = { ophold: list(opholdShape), andetsteds: list(object({ fra: date, til: date })) } as const;

/** The daily rates of each stay, `fra` the first day of each. `fradrag` is the part of the takst that is not refunded (BEK 224/2021 § 5); nothing told is none. */
export const SATS_FACTS = { satser: list(object({ ophold: text, satser: list(satsShape) })) } as const;

type OpholdFact = FactValue<typeof opholdShape>;
type SatsFact = FactValue<typeof satsShape>;

/** What was read from a list of facts: the whole of it, or the paths of what it lacks. */
export type Read<T> = { readonly value: readonly T[]; readonly lacks?: never } | { readonly value?: never; readonly lacks: readonly string[] };

/** A stay with the name it is known by; days used elsewhere have none. */
export interface NamedOphold extends RefusionOphold {
  readonly ophold: string | null;
}

/** The stays as the count needs them. A discharge before the admission is no discharge one can count with, so it is missing. */
export function readOphold(facts: readonly OpholdFact[] | null): Read<NamedOphold> {
  return readEach(facts, 'ophold', (fact, path) => {
    const { ophold, type, tilbudsportal, indskrevet, udskrevet } = fact;
    if (ophold === null || type === null || tilbudsportal === null || indskrevet === null) {
      return namesOfNull({ ophold, type, tilbudsportal, indskrevet }, path);
    }
    if (udskrevet !== null && udskrevet < indskrevet) return [`${path}.udskrevet`];
    return { ophold, type, tilbudsportal, indskrevet, udskrevet };
  });
}

/** Days used elsewhere, as stays whose own refund is not ours. Nothing told is none. */
export function readAndetsteds(facts: readonly { readonly fra: IsoDate | null; readonly til: IsoDate | null }[] | null): Read<NamedOphold> {
  return readEach(facts ?? [], 'andetsteds', ({ fra, til }, path) => {
    if (fra === null || til === null) return namesOfNull({ fra, til }, path);
    if (til < fra) return [`${path}.til`];
    return { ophold: null, type: '110', tilbudsportal: true, indskrevet: fra, udskrevet: til };
  });
}

/** The rates of a stay, ordered by their first day. */
export function readSatser(facts: readonly SatsFact[] | null, path: string): Read<Dagssats> {
  const read = readEach(facts, path, ({ fra, takst, fradrag, egenbetaling }, at) =>
    fra === null || takst === null || egenbetaling === null ? namesOfNull({ fra, takst, egenbetaling }, at) : { fra, takst, fradrag: fradrag ?? oere(0), egenbetaling },
  );
  return read.value ? { value: read.value.toSorted((a, b) => (a.fra < b.fra ? -1 : 1)) } : read;
}

function readEach<F, T extends object>(facts: readonly F[] | null, path: string, read: (fact: F, path: string) => T | readonly string[]): Read<T> {
  if (facts === null) return { lacks: [path] };
  const results = facts.map((fact, index) => read(fact, `${path}[${index}]`));
  const lacks = results.flatMap((result) => (isPaths(result) ? result : []));
  return lacks.length > 0 ? { lacks } : { value: results.filter((result): result is T => !isPaths(result)) };
}

function isPaths(value: object): value is readonly string[] {
  return Array.isArray(value);
}

function namesOfNull(fields: Readonly<Record<string, unknown>>, path: string): readonly string[] {
  return Object.keys(fields).flatMap((name) => (fields[name] === null ? [`${path}.${name}`] : []));
}
