import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const RESULTS = join(ROOT, 'test-results');
const SOURCES = ['src/{web,text,contract,domain,law}/**/*.{ts,tsx,css,html,svg}', 'vite.config.ts', 'package.json'];

/** The folder of the built web, built once for the state the sources are in. */
export async function builtWeb(): Promise<string> {
  const outDir = join(RESULTS, `web-${fingerprint()}`);
  if (existsSync(outDir)) return outDir;
  mkdirSync(RESULTS, { recursive: true });
  for (const old of globSync(join(RESULTS, 'web-*'))) rmSync(old, { recursive: true, force: true });
  const unfinished = mkdtempSync(join(RESULTS, 'unfinished-'));
  await buildInto(join(ROOT, 'src/web'), unfinished);
  renameSync(unfinished, outDir);
  return outDir;
}

/** Builds pages in a process of their own, for a build inside a test run would be one for testing, not the one people get. */
export async function buildInto(root: string, outDir: string): Promise<void> {
  const args = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', root, '--config', join(ROOT, 'vite.config.ts'), '--outDir', outDir, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } });
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).filter((path) => !path.includes('.test.')).sort();
  for (const path of files) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex').slice(0, 16);
}
