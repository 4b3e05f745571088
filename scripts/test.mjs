// npm test: every test of the house in one run, or those that the arguments name (`npm test -- src/law`).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './lib/chromium.mjs';
import { run, TOOLS } from './lib/run.mjs';
import { summarise } from './lib/summary.mjs';

const chromium = findChromium();
const folder = mkdtempSync(join(tmpdir(), 'hjemvej-report-'));
const reportFile = join(folder, 'report.json');
const projects = (process.env.HJEMVEJ_TEST_PROJECTS ?? 'unit,database,browser').split(',');
const chosen = chromium ? projects : projects.filter((name) => name !== 'browser');

const { code } = await run([
  TOOLS.vitest,
  'run',
  ...chosen.map((name) => `--project=${name}`),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportFile}`,
  ...process.argv.slice(2),
]);

const summary = summarise(readReport(), code);
rmSync(folder, { recursive: true, force: true });
if (process.env.HJEMVEJ_TEST_SUMMARY) writeFileSync(process.env.HJEMVEJ_TEST_SUMMARY, JSON.stringify(summary));
if (!chromium && projects.includes('browser')) {
  console.log('Browser tests were not run: no Chromium found (install one, or name it in CHROMIUM_PATH).');
}
console.log(`${summary.passed} passed, ${summary.failed} failed`);
process.exitCode = summary.failed > 0 ? 1 : code;

/** What Vitest wrote, or `null` if it ended before it could. */
function readReport() {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return null;
  }
}
