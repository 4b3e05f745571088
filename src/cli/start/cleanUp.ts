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
const SAME_MOMENT_MS = 1_000;

/**
 * Ends the process in order on the first signal, also in the middle of a start, and at once on one that comes later. What
 * comes in the same moment is the same: a terminal and npm both pass on one Ctrl-C. `onSignal` says that it has heard.
 */
export function endOnSignal(cleanUp: CleanUp, onSignal: () => void): void {
  let heardAt: number | null = null;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      const now = performance.now();
      if (heardAt !== null && now - heardAt > SAME_MOMENT_MS) process.exit(1);
      if (heardAt !== null) return;
      heardAt = now;
      onSignal();
      cleanUp.run().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
