#!/usr/bin/env node
// The command `hjemvej`. Brings itself to the Node that the package pins (installing first where nothing is installed),
// then hands over to src/cli/main.ts.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = 24;
const ROOT = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));
const NODE = join(ROOT, 'node_modules', '.bin', 'node');
const MAIN = join(ROOT, 'src', 'cli', 'main.ts');

if (!existsSync(join(ROOT, 'node_modules', '.hjemvej-stamp'))) {
  const { bootstrap } = await import('../scripts/bootstrap.mjs');
  await bootstrap();
}
if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  const { main } = await import(MAIN);
  await main(process.argv);
} else {
  handOver();
}

/**
 * Runs the same command under the pinned Node: signals go on to it, and its exit code is ours. The channel tells it when
 * this process is killed.
 */
function handOver() {
  const child = spawn(NODE, [MAIN, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // Ctrl-C reaches the whole group by itself; what is sent to this process alone must be passed on.
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    if (signal) process.exit(128 + constants.signals[signal]);
    process.exitCode = code ?? 1;
  });
}
