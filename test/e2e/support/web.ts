import type { TestProject } from 'vitest/node';
import { ensureWeb } from '../../../src/cli/start/webBuild.ts';

declare module 'vitest' {
  interface ProvidedContext {
    webDir: string;
  }
}

/** Builds the screens before the first test file, as a start does: all files of a run serve the same ones, whatever is edited meanwhile. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('webDir', await ensureWeb(() => undefined));
}
