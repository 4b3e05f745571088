/** Some bytes among others. */
export interface ByteSpan {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

const FIRST_NAMES = 1 << 12;
const FIRST_LETTERS = 1 << 16;
const FREE = -1;
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Numbers names from 0 in the order they first came, and finds each again by its bytes. A million names cost what their
 * letters do, and no string is made for one that is known.
 */
export class ByteRegister {
  count = 0;
  #letters: Buffer = Buffer.alloc(FIRST_LETTERS);
  #ends = new Int32Array(FIRST_NAMES);
  #hashes = new Int32Array(FIRST_NAMES);
  /** Numbers by hash, with open addressing; never more than half full. */
  #slots = new Int32Array(FIRST_NAMES * 2).fill(FREE);

  /** The number of a name, a new one if it was never seen. Names are told apart by group as well. */
  numberOf(name: ByteSpan, group = 0): number {
    const hash = hashOf(name, group);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let known = this.#slots[slot] as number; known !== FREE; known = this.#slots[slot] as number) {
      // Of the same bytes, no two groups have the same hash: each step of it can be undone. So the group need not be kept.
      if (this.#hashes[known] === hash && this.#isNamed(known, name)) return known;
      slot = (slot + 1) & mask;
    }
    if (this.count === this.#ends.length) {
      this.#growNames();
      return this.numberOf(name, group);
    }
    this.#slots[slot] = this.count;
    this.#hashes[this.count] = hash;
    return this.#append(name);
  }

  /** The bytes of a numbered name. */
  nameOf(number: number): ByteSpan {
    return { bytes: this.#letters, from: this.#startOf(number), to: this.#ends[number] as number };
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] as number);
  }

  #isNamed(number: number, { bytes, from, to }: ByteSpan): boolean {
    const start = this.#startOf(number);
    const length = (this.#ends[number] as number) - start;
    if (length !== to - from) return false;
    for (let at = 0; at < length; at++) if (this.#letters[start + at] !== bytes[from + at]) return false;
    return true;
  }

  #append({ bytes, from, to }: ByteSpan): number {
    const start = this.#startOf(this.count);
    const end = start + to - from;
    if (end > this.#letters.length) {
      const larger = Buffer.alloc(Math.max(end, this.#letters.length * 2));
      this.#letters.copy(larger);
      this.#letters = larger;
    }
    // Names are short: byte by byte is faster than a call out of the engine.
    for (let at = from; at < to; at++) this.#letters[start + at - from] = bytes[at] as number;
    this.#ends[this.count] = end;
    return this.count++;
  }

  #growNames(): void {
    const capacity = this.#ends.length * 2;
    this.#ends = grown(this.#ends, capacity);
    this.#hashes = grown(this.#hashes, capacity);
    this.#slots = new Int32Array(capacity * 2).fill(FREE);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = (this.#hashes[number] as number) & mask;
      while (this.#slots[slot] !== FREE) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}

/** The same numbers with room for more. */
export function grown<T extends Int32Array | Uint8Array | Float64Array>(column: T, capacity: number): T {
  const larger = new (column.constructor as new (length: number) => T)(capacity);
  larger.set(column);
  return larger;
}

/** FNV-1a, its upper bits folded down, since only the lower ones choose the slot. */
function hashOf({ bytes, from, to }: ByteSpan, group: number): number {
  let hash = Math.imul(FNV_BASIS ^ group, FNV_PRIME);
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), FNV_PRIME);
  return hash ^ (hash >>> 15);
}
