import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROGRAM_FOLDER } from './settings.ts';

const VITE = join(PROGRAM_FOLDER, 'node_modules/vite/bin/vite.js');
const SOURCES = ['src/web', 'src/contract', 'src/law', 'src/text', 'vite.config.ts', 'package-lock.json'];

/**
 * The folder of the built screens, built first if the source has changed since. Its name holds the source's fingerprint,
 * so that two starts at once never write into each other's folder, and a running server keeps the one it serves.
 */
export async function ensureWeb(onBuild: () => void): Promise<string> {
  const folder = join(PROGRAM_FOLDER, 'dist', `web-${fingerprint()}`);
  if (existsSync(folder)) return folder;
  onBuild();
  const draft = `${folder}.${process.pid}`;
  await buildInto(draft);
  publish(draft, folder);
  return folder;
}

/** In a process of its own: the server need not carry the builder's memory through its life. */
async function buildInto(folder: string): Promise<void> {
  const config = join(PROGRAM_FOLDER, 'vite.config.ts');
  const args = [VITE, 'build', '--config', config, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { cwd: PROGRAM_FOLDER, env: { ...process.env, NODE_ENV: 'production' } });
}

function publish(draft: string, folder: string): void {
  mkdirSync(join(PROGRAM_FOLDER, 'dist'), { recursive: true });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesIn)) hash.update(path).update(readFileSync(join(PROGRAM_FOLDER, path)));
  return hash.digest('hex').slice(0, 12);
}

function filesIn(path: string): readonly string[] {
  if (!statSync(join(PROGRAM_FOLDER, path)).isDirectory()) return [path];
  return readdirSync(join(PROGRAM_FOLDER, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(PROGRAM_FOLDER.length + 1))
    .sort();
}
