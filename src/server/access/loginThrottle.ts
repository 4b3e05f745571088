import { Fejl } from '../fejl.ts';

const WINDOW_MS = 15 * 60_000;
const MOST_FROM_ONE_PLACE = 10;
const MOST_AT_ONCE = 16;
const MOST_AT_ONCE_FROM_ONE_PLACE = 8;
const MOST_REMEMBERED = 10_000;

interface Failures {
  readonly since: number;
  readonly count: number;
}

/**
 * Holds back guessing of passwords from one place against one address. It counts per place and address together, so that
 * nobody can lock another out by guessing at their address from elsewhere; and it bounds how many passwords are hashed at once,
 * in all and from one place, so that one place can't keep the others waiting.
 */
export class LoginThrottle {
  readonly #failures = new Map<string, Failures>();
  readonly #now: () => number;
  readonly #hashing = new Map<string, number>();

  /** `now` is a clock in milliseconds that never goes back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Whether the password was right. Throws `for_mange_forsoeg`, without hashing, after too many failures in a quarter of an hour. */
  async check({ email, place }: { readonly email: string; readonly place: string }, verify: () => Promise<boolean>): Promise<boolean> {
    const key = `${place} ${email.trim().toLowerCase()}`;
    if (this.#recent(key).count >= MOST_FROM_ONE_PLACE) throw new Fejl('for_mange_forsoeg');
    const isRight = await this.hash(place, verify);
    if (isRight) this.#failures.delete(key);
    else this.#remember(key);
    return isRight;
  }

  /** Does work that hashes a password for someone at a place. Throws `for_mange_forsoeg` if too much of it is under way. */
  async hash<T>(place: string, work: () => Promise<T>): Promise<T> {
    const here = this.#hashing.get(place) ?? 0;
    const all = [...this.#hashing.values()].reduce((sum, count) => sum + count, 0);
    if (here >= MOST_AT_ONCE_FROM_ONE_PLACE || all >= MOST_AT_ONCE) throw new Fejl('for_mange_forsoeg');
    this.#hashing.set(place, here + 1);
    try {
      return await work();
    } finally {
      const left = (this.#hashing.get(place) ?? 1) - 1;
      if (left > 0) this.#hashing.set(place, left);
      else this.#hashing.delete(place);
    }
  }

  #recent(key: string): Failures {
    const failures = this.#failures.get(key);
    const isRecent = failures !== undefined && this.#now() - failures.since < WINDOW_MS;
    return isRecent ? failures : { since: this.#now(), count: 0 };
  }

  #remember(key: string): void {
    const { since, count } = this.#recent(key);
    this.#failures.delete(key);
    this.#failures.set(key, { since, count: count + 1 });
    const oldest = this.#failures.keys().next();
    if (this.#failures.size > MOST_REMEMBERED && !oldest.done) this.#failures.delete(oldest.value);
  }
}
