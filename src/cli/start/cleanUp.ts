/** What must be undone, in the reverse order of its doing, once, whenever the end comes. */
export class CleanUp {
  readonly #steps: (() => Promise<void>)[] = [];
  #running: Promise<void> | null = null;

  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  run(): Promise<void> {
    this.#running ??= this.#runAll();
    return this.#running;
  }

  /** Takes each step off before doing it: one that is added meanwhile is done too, and none twice. */
  async #runAll(): Promise<void> {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) await step();
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ends the process in order on the first signal, also in the middle of a start, and at once on the second.
 * `onSignal` says that it has heard.
 */
export function endOnSignal(cleanUp: CleanUp, onSignal: () => void): void {
  let heard = false;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (heard) process.exit(1);
      heard = true;
      onSignal();
      cleanUp.run().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
