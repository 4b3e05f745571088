import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Node that the package pins, whatever Node runs the script. */
export const NODE = join(ROOT, 'node_modules', '.bin', 'node');

/** Tools are called by path: names in node_modules/.bin may belong to another version or another package. */
export const TOOLS = {
  tsc: join(ROOT, 'node_modules/tsc7/bin/tsc'),
  oxlint: join(ROOT, 'node_modules/oxlint/bin/oxlint'),
  knip: join(ROOT, 'node_modules/knip/bin/knip.js'),
  vitest: join(ROOT, 'node_modules/vitest/vitest.mjs'),
};

/**
 * Runs a tool under the pinned Node in the project's folder. `capture` collects its output instead of showing it.
 * @param {string[]} args
 * @param {{ capture?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export function run(args, { capture = false, env = {} } = {}) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString(), seconds: (performance.now() - began) / 1000 });
    });
  });
}
