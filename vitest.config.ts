import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const DATABASE_TESTS = ['src/**/*.db.test.ts', 'test/stories/**/*.test.ts'];

/** As many test files at once as there are cores, for the run waits for nothing else; a machine with one waits less with two. */
const WORKERS = Math.max(2, availableParallelism());

/** Three kinds of test by what they need: nothing, a database, a database and a browser. */
export const config = defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'bin/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts', 'test/architecture/**/*.test.ts'],
          exclude: ['src/**/*.db.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: DATABASE_TESTS,
          globalSetup: ['test/support/globalDatabase.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          pool: 'forks',
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/globalDatabase.ts', 'test/e2e/support/web.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          pool: 'forks',
        },
      },
    ],
  },
});

// Vitest loads the default export of this file, and no other file of the project has one.
export default config;
