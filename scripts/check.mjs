// npm run check: types, lint, unused code and dependencies, side by side; what CI runs.
import { run, TOOLS } from './lib/run.mjs';

const CHECKS = [
  { name: 'types', args: [TOOLS.tsc, '-b'] },
  { name: 'lint', args: [TOOLS.oxlint] },
  { name: 'unused', args: [TOOLS.knip, '--no-progress'] },
];

const began = performance.now();
const results = await Promise.all(CHECKS.map(async ({ name, args }) => ({ name, ...(await run(args, { capture: true })) })));
for (const { name, code, output, seconds } of results) {
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(7)} ${seconds.toFixed(1)} s`);
  if (code !== 0) console.log(output);
}
console.log(`${((performance.now() - began) / 1000).toFixed(1)} s in all`);
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;
