import { Fejl } from '../fejl.ts';

const WINDOW_MS = 15 * 60_000;
const MOST_FROM_ONE_PLACE = 10;
const MOST_AT_ONCE = 16;
const MOST_REMEMBERED = 10_000;

interface Failures {
  readonly since: number;
  readonly count: number;
}

/**
 * Holds back guessing of passwords from one place against one address. It counts per place and address together, so that
 * nobody can lock another out by guessing at their address from elsewhere; and it bounds how many passwords are hashed at once.
 */
export class LoginThrottle {
  readonly #failures = new Map<string, Failures>();
  readonly #now: () => number;
  #hashing = 0;

  /** `now` is a clock in milliseconds that never goes back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Whether the password was right. Throws `for_mange_forsoeg`, without hashing, after too many failures in a quarter of an hour. */
  async check({ email, place }: { readonly email: string; readonly place: string }, verify: () => Promise<boolean>): Promise<boolean> {
    const key = `${place} ${email.trim().toLowerCase()}`;
    if (this.#recent(key).count >= MOST_FROM_ONE_PLACE || this.#hashing >= MOST_AT_ONCE) throw new Fejl('for_mange_forsoeg');
    this.#hashing += 1;
    try {
      const isRight = await verify();
      if (isRight) this.#failures.delete(key);
      else this.#remember(key);
      return isRight;
    } finally {
      this.#hashing -= 1;
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
