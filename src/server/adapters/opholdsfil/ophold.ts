import { TextDecoder } from 'node:util';
import { netDagssats } from '../../../law/sel/p177-refusion/beloeb.ts';
import { OPHOLD_TYPES, udeladtCode } from '../../../law/sel/p177-refusion/forklaring.ts';
import { RUNNING, UDELADT, type OpholdColumns } from '../../../law/sel/p177-refusion/ophold.ts';
import { oere } from '../../../law/kernel/penge.ts';
import { ByteRegister, grown } from './byteRegister.ts';
import type { Kilde, Tegnsaet } from './kilde.ts';
import type { ProblemLog } from './problem.ts';
import { decodeName, readTable, type Kolonner, type Raekke } from './tabel.ts';

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
  /** What the file calls each person, by the number that `person` holds. */
  readonly borgere: readonly string[];
  /** What the file calls a stay. */
  readonly opholdName: (stay: number) => string;
  /** What a day costs the municipality: takst less egenbetaling, never below 0; 0 for a stay that is left out. */
  readonly netDagssats: Float64Array;
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
  return stays.table(kilde.tegnsaet);
}

const FIRST_CAPACITY = 4096;

class OpholdCollector {
  count = 0;
  readonly #borgere = new ByteRegister();
  /** The stays' names, told apart by person; each new one is the next stay, so its number is the stay's place. */
  readonly #ophold = new ByteRegister();
  #person = new Int32Array(FIRST_CAPACITY);
  #indskrevet = new Int32Array(FIRST_CAPACITY);
  #udskrevet = new Int32Array(FIRST_CAPACITY);
  #udeladt = new Uint8Array(FIRST_CAPACITY);
  #netDagssats = new Float64Array(FIRST_CAPACITY);
  #lines = new Int32Array(FIRST_CAPACITY);

  /** Takes a row, unless something in it can't be read. */
  add(row: Raekke): void {
    if (row.isEmpty(COLUMN.boform)) row.reject(COLUMN.boform, 'mangler');
    const type = row.word(COLUMN.type, OPHOLD_TYPES);
    const tilbudsportal = row.word(COLUMN.tilbudsportal, NEJ_JA);
    const indskrevet = row.day(COLUMN.indskrevet);
    const udskrevet = row.isEmpty(COLUMN.udskrevet) ? RUNNING : row.day(COLUMN.udskrevet);
    if (indskrevet !== null && udskrevet !== null && udskrevet < indskrevet) row.reject(COLUMN.udskrevet, 'udskrevet-foer-indskrevet');
    const udeladt = udeladtCode(OPHOLD_TYPES[type ?? 0] ?? '110', tilbudsportal === 1);
    const net = netOf(row, udeladt !== UDELADT.nej);
    if (!this.#name(row) || indskrevet === null || udskrevet === null) return;
    const stay = this.count++;
    this.#indskrevet[stay] = indskrevet;
    this.#udskrevet[stay] = udskrevet;
    this.#udeladt[stay] = udeladt;
    this.#netDagssats[stay] = net;
    this.#lines[stay] = row.line;
  }

  /** Notes whose stay it is and what it is called, if all of the row could be read and the person has no other of that name. */
  #name(row: Raekke): boolean {
    const borger = row.name(COLUMN.borger);
    const ophold = row.name(COLUMN.ophold);
    if (borger === null || ophold === null || row.faulty) return false;
    const person = this.#borgere.numberOf(borger);
    if (this.count === this.#person.length) this.#grow();
    const stay = this.#ophold.numberOf(ophold, person);
    if (stay < this.count) row.reject(COLUMN.ophold, 'samme-ophold', { linje: this.#lines[stay] as number });
    else this.#person[stay] = person;
    return !row.faulty;
  }

  #grow(): void {
    const capacity = this.count * 2;
    this.#person = grown(this.#person, capacity);
    this.#indskrevet = grown(this.#indskrevet, capacity);
    this.#udskrevet = grown(this.#udskrevet, capacity);
    this.#udeladt = grown(this.#udeladt, capacity);
    this.#netDagssats = grown(this.#netDagssats, capacity);
    this.#lines = grown(this.#lines, capacity);
  }

  table(tegnsaet: Tegnsaet): OpholdTabel {
    const decoder = new TextDecoder(tegnsaet);
    const { count } = this;
    const borgere = Array.from({ length: this.#borgere.count }, (_, person) => decodeName(this.#borgere.nameOf(person), decoder));
    return {
      count,
      borgere,
      opholdName: (stay) => decodeName(this.#ophold.nameOf(stay), decoder),
      person: this.#person.subarray(0, count),
      indskrevet: this.#indskrevet.subarray(0, count),
      udskrevet: this.#udskrevet.subarray(0, count),
      udeladt: this.#udeladt.subarray(0, count),
      netDagssats: this.#netDagssats.subarray(0, count),
    };
  }
}

/** A stay that is left out refunds nothing, so its amounts may be empty; what stands there must still be an amount. */
function netOf(row: Raekke, leftOut: boolean): number {
  const amountOf = (column: number): number => (leftOut && row.isEmpty(column) ? 0 : (row.amount(column) ?? 0));
  const takst = amountOf(COLUMN.takst);
  const egenbetaling = amountOf(COLUMN.egenbetaling);
  return leftOut ? 0 : netDagssats(oere(takst), oere(egenbetaling));
}
