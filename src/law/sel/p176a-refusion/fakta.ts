import { bool, choice, date, list, object, text, type Facts } from '../../kernel/fakta.ts';
import type { IsoDate } from '../../kernel/dato.ts';
import type { Periode } from '../../kernel/periode.ts';
import { OPHOLD_TYPES } from '../p177-refusion/forklaring.ts';

const bevillingShape = object({
  bevilling: text,
  /** The day of the decision. */
  afgjort: date,
  /** Of a decision on the very day of a discharge: whether it came before the person left. */
  foerUdskrivning: bool,
  fra: date,
  til: date,
});

/**
 * The facts of the refund after a stay, for one person: her stays, and what was granted under § 85 a (`bostoette`) and § 107
 * (`botilbud`). `til` and `udskrevet` are the first day without; not known means that it still runs.
 */
export const EFTER_OPHOLD_FACTS = {
  ophold: list(object({ type: choice(...OPHOLD_TYPES), indskrevet: date, udskrevet: date })),
  bostoette: list(bevillingShape),
  botilbud: list(bevillingShape),
} as const;

/** A grant, its dates known. */
export interface Bevilling extends Periode {
  readonly bevilling: string;
  readonly afgjort: IsoDate;
  readonly foerUdskrivning: boolean | null;
}

type Given = Facts<typeof EFTER_OPHOLD_FACTS>;
type Read<T> = { readonly value: readonly T[]; readonly lacks?: never } | { readonly value?: never; readonly lacks: readonly string[] };

/** The § 110 stays as periods. Other types are no § 110 stay, so their dates are not asked for. */
export function readStays(facts: Given['ophold']): Read<Periode> {
  if (facts === null) return { lacks: ['ophold'] };
  const value: Periode[] = [];
  const lacks: string[] = [];
  for (const [index, { type, indskrevet, udskrevet }] of facts.entries()) {
    if (type !== null && type !== '110') continue;
    const broken = indskrevet !== null && udskrevet !== null && udskrevet < indskrevet;
    if (type === null) lacks.push(`ophold[${index}].type`);
    if (indskrevet === null) lacks.push(`ophold[${index}].indskrevet`);
    if (broken) lacks.push(`ophold[${index}].udskrevet`);
    if (type !== null && indskrevet !== null && !broken) value.push({ fra: indskrevet, til: udskrevet });
  }
  return lacks.length > 0 ? { lacks } : { value };
}

/** The grants of one paragraph. */
export function readBevillinger(facts: Given['bostoette'], name: 'bostoette' | 'botilbud'): Read<Bevilling> {
  if (facts === null) return { lacks: [name] };
  const value: Bevilling[] = [];
  const lacks: string[] = [];
  for (const [index, { bevilling, afgjort, foerUdskrivning, fra, til }] of facts.entries()) {
    const at = `${name}[${index}]`;
    const broken = fra !== null && til !== null && til < fra;
    if (bevilling === null) lacks.push(`${at}.bevilling`);
    if (afgjort === null) lacks.push(`${at}.afgjort`);
    if (fra === null) lacks.push(`${at}.fra`);
    if (broken) lacks.push(`${at}.til`);
    if (bevilling !== null && afgjort !== null && fra !== null && !broken) value.push({ bevilling, afgjort, foerUdskrivning, fra, til });
  }
  return lacks.length > 0 ? { lacks } : { value };
}
