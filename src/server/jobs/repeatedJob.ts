import type { Timer } from '../clock.ts';
import { describeError } from '../fejl.ts';

/** Something the server does by itself, again and again. */
export interface Job {
  /** How the log and the health answer name it. */
  readonly navn: 'forsegling';
  /** Milliseconds from when it was done until it is done again. */
  readonly everyMs: number;
  /** Does it, and gives how many things it did; `null` if it could not be done just now though nothing is wrong. */
  run(): Promise<number | null>;
}

/** Where a job tells what it did: the server's log. */
export interface JobLog {
  info(what: object, message: string): void;
  error(what: object, message: string): void;
}

const RETRY_MS = 60_000;
/** So many attempts in a row may come to nothing before it counts as failing. */
const PATIENCE = 3;

/**
 * Does a job when the server starts and then again and again, one attempt at a time. What fails is logged by its kind
 * alone (messages of the database may hold values), is tried again within a minute, and never reaches the server.
 */
export class RepeatedJob {
  readonly #job: Job;
  readonly #timer: Timer;
  #attempt: Promise<void> = Promise.resolve();
  #callOff: () => void = () => undefined;
  #isStopped = false;
  #isBroken = false;
  #inVain = 0;

  constructor(job: Job, timer: Timer) {
    this.#job = job;
    this.#timer = timer;
  }

  get navn(): Job['navn'] {
    return this.#job.navn;
  }

  /** Whether someone should look: the last attempt failed, or several in a row could not be made. */
  get isFailing(): boolean {
    return this.#isBroken || this.#inVain >= PATIENCE;
  }

  /** Makes the first attempt now. */
  start(log: JobLog): void {
    if (!this.#isStopped) this.#attempt = this.#tryAndPlan(log);
  }

  /** No further attempt; resolves when the one under way is over. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff();
    await this.#attempt;
  }

  async #tryAndPlan(log: JobLog): Promise<void> {
    const isDone = await this.#try(log);
    const { everyMs } = this.#job;
    if (!this.#isStopped) this.#callOff = this.#timer(isDone ? everyMs : Math.min(everyMs, RETRY_MS), () => this.start(log));
  }

  async #try(log: JobLog): Promise<boolean> {
    const { navn } = this.#job;
    try {
      const antal = await this.#job.run();
      this.#isBroken = false;
      this.#inVain = antal === null ? this.#inVain + 1 : 0;
      if (antal !== null && antal > 0) log.info({ job: navn, antal }, 'job done');
      if (this.isFailing) log.error({ job: navn, forgaeves: this.#inVain }, 'job could not be done');
      return antal !== null;
    } catch (error) {
      this.#isBroken = true;
      log.error({ job: navn, fejl: describeError(error) }, 'job failed');
      return false;
    }
  }
}
