// Mutation testing of the law: `npm run mutate`. One folder alone:
// npm run mutate -- --mutate 'src/law/kernel/**/*.ts,!src/law/kernel/**/*.test.ts'

const config = {
  mutate: ['src/law/**/*.ts', '!src/law/**/*.test.ts'],
  ignorePatterns: ['/bench', '/data', '/dist', '/docs', '/reports', '/.tsbuild'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutate/vitest.config.mjs' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // What did not change since the last run is not tried again.
  incremental: true,
  incrementalFile: 'node_modules/.cache/hjemvej/stryker-incremental.json',
  reporters: ['clear-text', 'progress-append-only', 'html'],
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  // 90 is the aim. A lower score is shown as such and breaks nothing: the survivors are read one by one.
  thresholds: { high: 90, low: 80, break: null },
};

export default config;
