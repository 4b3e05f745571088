import { netDagssats } from '../../../law/sel/p177-refusion/beloeb.ts';
import { OPHOLD_TYPER, udeladtCode } from '../../../law/sel/p177-refusion/forklaring.ts';
import { orderStays, RUNNING, UDELADT, type OpholdColumns } from '../../../law/sel/p177-refusion/ophold.ts';
import { oere } from '../../../law/kernel/penge.ts';
import type { Kilde } from './kilde.ts';
import type { ProblemLog } from './problem.ts';
import { readTable, type Kolonner, type Raekke } from './tabel.ts';

/** The columns of a file of stays. */
export const OPHOLD_KOLONNER: Kolonner = {
  required: ['borger', 'ophold', 'boform', 'type', 'indskrevet', 'udskrevet', 'takst', 'egenbetaling', 'tilbudsportal'],
  optional: ['handlekommune', 'faktura', 'fravaer'],
};

/** Places of the columns in the list above. */
const COLUMN = { borger: 0, ophold: 1, boform: 2, type: 3, indskrevet: 4, udskrevet: 5, takst: 6, egenbetaling: 7, tilbudsportal: 8 } as const;
const NEJ_JA = ['nej', 'ja'] as const;

/** The stays of a file, column by column in the order of the file. Amounts in øre. */
export interface OpholdTabel extends OpholdColumns {
  /** The name of each person, by the number that `person` holds. */
  readonly borgere: readonly string[];
  readonly ophold: readonly string[];
  /** What a day costs the municipality: takst less egenbetaling, never below 0; 0 for a stay that is left out. */
  readonly netDagssats: Float64Array;
  /** The line each stay stands on. */
  readonly lines: Int32Array;
}

/** Reads the stays of a file. What can't be read stands in `problems`, and such rows are not among the stays. */
export async function readOphold(kilde: Kilde, problems: ProblemLog, onBytes?: (bytes: number, count: number) => void): Promise<OpholdTabel> {
  const stays = new OpholdCollector();
  await readTable(kilde, {
    kolonner: OPHOLD_KOLONNER,
    problems,
    onRow: (row) => stays.add(row),
    onBytes: (bytes) => onBytes?.(bytes, stays.count),
  });
  return stays.withoutRepeats(problems);
}

const FIRST_CAPACITY = 4096;

class OpholdCollector {
  count = 0;
  readonly #borgere: string[] = [];
  readonly #personOf = new Map<string, number>();
  readonly #ophold: string[] = [];
  #person = new Int32Array(FIRST_CAPACITY);
  #indskrevet = new Int32Array(FIRST_CAPACITY);
  #udskrevet = new Int32Array(FIRST_CAPACITY);
  #udeladt = new Uint8Array(FIRST_CAPACITY);
  #netDagssats = new Float64Array(FIRST_CAPACITY);
  #lines = new Int32Array(FIRST_CAPACITY);

  /** Takes a row, unless something in it can't be read. */
  add(row: Raekke): void {
    const borger = row.text(COLUMN.borger);
    const ophold = row.text(COLUMN.ophold);
    if (row.isEmpty(COLUMN.boform)) row.reject(COLUMN.boform, 'mangler');
    const type = row.word(COLUMN.type, OPHOLD_TYPER);
    const tilbudsportal = row.word(COLUMN.tilbudsportal, NEJ_JA);
    const indskrevet = row.day(COLUMN.indskrevet);
    const udskrevet = row.isEmpty(COLUMN.udskrevet) ? RUNNING : row.day(COLUMN.udskrevet);
    if (indskrevet !== null && udskrevet !== null && udskrevet < indskrevet) row.reject(COLUMN.udskrevet, 'udskrevet-foer-indskrevet');
    const udeladt = udeladtCode(OPHOLD_TYPER[type ?? 0] ?? '110', tilbudsportal === 1);
    const net = netOf(row, udeladt !== UDELADT.nej);
    if (row.faulty || borger === null || ophold === null || indskrevet === null || udskrevet === null) return;
    if (this.count === this.#person.length) this.#grow();
    const at = this.count++;
    this.#ophold.push(ophold);
    this.#person[at] = this.#numberOf(borger);
    this.#indskrevet[at] = indskrevet;
    this.#udskrevet[at] = udskrevet;
    this.#udeladt[at] = udeladt;
    this.#netDagssats[at] = net;
    this.#lines[at] = row.line;
  }

  #numberOf(borger: string): number {
    const known = this.#personOf.get(borger);
    if (known !== undefined) return known;
    this.#personOf.set(borger, this.#borgere.length);
    return this.#borgere.push(borger) - 1;
  }

  #grow(): void {
    const capacity = this.count * 2;
    const larger = <T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): T => (to.set(from), to);
    this.#person = larger(this.#person, new Int32Array(capacity));
    this.#indskrevet = larger(this.#indskrevet, new Int32Array(capacity));
    this.#udskrevet = larger(this.#udskrevet, new Int32Array(capacity));
    this.#udeladt = larger(this.#udeladt, new Uint8Array(capacity));
    this.#netDagssats = larger(this.#netDagssats, new Float64Array(capacity));
    this.#lines = larger(this.#lines, new Int32Array(capacity));
  }

  /** The stays read. One that a person has twice is a problem the second time; then the first alone remains. */
  withoutRepeats(problems: ProblemLog): OpholdTabel {
    const repeats = this.#findRepeats();
    for (const { stay, firstLine } of repeats) {
      problems.add({ line: this.#lines[stay] ?? 0, column: 'ophold', value: this.#ophold[stay] ?? '', kind: 'samme-ophold', params: { linje: firstLine } });
    }
    const dropped = new Set(repeats.map(({ stay }) => stay));
    const kept = dropped.size === 0 ? null : Int32Array.from({ length: this.count }, (_, stay) => stay).filter((stay) => !dropped.has(stay));
    const pick = <T extends Int32Array | Uint8Array | Float64Array>(column: T): T =>
      kept ? (column.slice(0, kept.length).map((_, at) => column[kept[at] ?? 0] ?? 0) as T) : (column.subarray(0, this.count) as T);
    return {
      count: this.count - dropped.size,
      borgere: this.#borgere,
      ophold: kept ? Array.from(kept, (stay) => this.#ophold[stay] ?? '') : this.#ophold,
      person: pick(this.#person),
      indskrevet: pick(this.#indskrevet),
      udskrevet: pick(this.#udskrevet),
      udeladt: pick(this.#udeladt),
      netDagssats: pick(this.#netDagssats),
      lines: pick(this.#lines),
    };
  }

  /** The stays whose person has one of the same name on an earlier line. Person by person, so that no table of all names is held. */
  #findRepeats(): readonly { readonly stay: number; readonly firstLine: number }[] {
    const repeats: { stay: number; firstLine: number }[] = [];
    const names = new Map<string, number>();
    let person = -1;
    for (const stay of this.#byPerson()) {
      if (this.#person[stay] !== person) names.clear();
      person = this.#person[stay] ?? -1;
      const name = this.#ophold[stay] ?? '';
      const first = names.get(name);
      if (first === undefined) names.set(name, stay);
      else repeats.push({ stay, firstLine: this.#lines[first] ?? 0 });
    }
    return repeats.toSorted((a, b) => a.stay - b.stay);
  }

  /** All stays, person by person, each person's in the order of the file. */
  #byPerson(): Int32Array {
    const everyStay = { count: this.count, person: this.#person, indskrevet: new Int32Array(this.count), udskrevet: this.#udskrevet, udeladt: new Uint8Array(this.count) };
    return orderStays(everyStay);
  }
}

/** A stay that is left out refunds nothing, so its amounts may be empty; what stands there must still be an amount. */
function netOf(row: Raekke, leftOut: boolean): number {
  const amountOf = (column: number): number => (leftOut && row.isEmpty(column) ? 0 : (row.amount(column) ?? 0));
  const takst = amountOf(COLUMN.takst);
  const egenbetaling = amountOf(COLUMN.egenbetaling);
  return leftOut ? 0 : netDagssats(oere(takst), oere(egenbetaling));
}
