import { expect, it } from 'vitest';
import { summarise } from './summary.mjs';

const file = (name: string, statuses: string[], status = 'passed') => ({
  name,
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
});

it('adds up the tests of all files and knows those that ran in a browser', () => {
  const report = { testResults: [file('/a/src/x.test.ts', ['passed', 'failed'], 'failed'), file('/a/test/e2e/y.test.ts', ['passed'])] };
  expect(summarise(report, 1)).toEqual({ passed: 2, failed: 1, browser: 1 });
});

it('counts a test file that could not be read as a failure', () => {
  expect(summarise({ testResults: [file('/a/src/x.test.ts', [], 'failed')] }, 1)).toEqual({ passed: 0, failed: 1, browser: 0 });
});

it('never calls a run green that ended badly', () => {
  expect(summarise(null, 1).failed).toBe(1);
  expect(summarise({ testResults: [file('/a/src/x.test.ts', ['passed'])] }, 1).failed).toBe(1);
});
