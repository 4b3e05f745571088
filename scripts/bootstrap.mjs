// Installs what package.json and the lock file ask for, if it is not already there. Runs before every npm command of
// this folder, on any Node from 20 on and with nothing installed, so it imports only node:* and carries its own words.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdLock } from './lib/lock.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.hjemvej-stamp');
const LOCK_FILE = join(ROOT, 'package-lock.json');
const NODE = join(MODULES, '.bin', 'node');

const WORDS = {
  da: {
    installing: 'Hjemvej: henter pakker (første gang tager det omkring et minut) …',
    waiting: 'Hjemvej: venter på en anden installation i samme mappe …',
    done: (/** @type {number} */ seconds) => `Hjemvej: pakkerne er hentet (${seconds} s).`,
    failed: (/** @type {number} */ code) => `Hjemvej: pakkerne kunne ikke hentes (npm sluttede med ${code}).`,
    changed: 'Hjemvej: package-lock.json passer ikke til package.json. Kør npm install, og gem den nye fil.',
    noNode: 'Hjemvej: pakken node blev ikke installeret helt. Slet node_modules, og prøv igen.',
  },
  en: {
    installing: 'Hjemvej: fetching packages (about a minute the first time) …',
    waiting: 'Hjemvej: waiting for another install in the same folder …',
    done: (/** @type {number} */ seconds) => `Hjemvej: packages are in place (${seconds} s).`,
    failed: (/** @type {number} */ code) => `Hjemvej: packages could not be fetched (npm ended with ${code}).`,
    changed: 'Hjemvej: package-lock.json does not match package.json. Run npm install and keep the new file.',
    noNode: 'Hjemvej: the package node was not installed whole. Delete node_modules and try again.',
  },
};
const words = process.env.HJEMVEJ_SPROG === 'en' ? WORDS.en : WORDS.da;

/** Installs if needed; throws an error with a message for the person at the keyboard. */
export async function bootstrap() {
  if (isCurrent()) return;
  mkdirSync(MODULES, { recursive: true });
  const release = await holdLock(join(MODULES, '.hjemvej-lock'), () => say(words.waiting));
  try {
    if (!isCurrent()) await install();
  } finally {
    release();
  }
}

async function install() {
  const began = Date.now();
  say(words.installing);
  const before = readFileSync(LOCK_FILE);
  const code = await runNpm(['install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error']);
  if (code !== 0) throw new Error(words.failed(code));
  if (!before.equals(readFileSync(LOCK_FILE))) {
    writeFileSync(LOCK_FILE, before);
    throw new Error(words.changed);
  }
  if (!existsSync(NODE)) throw new Error(words.noNode);
  linkCommand();
  // A folder copied by hard links shares its files; the stamp must speak of this one only.
  rmSync(STAMP, { force: true });
  writeFileSync(STAMP, wanted());
  say(words.done(Math.round((Date.now() - began) / 1000)));
}

function isCurrent() {
  return existsSync(STAMP) && existsSync(NODE) && readFileSync(STAMP, 'utf8') === wanted();
}

/** What an install depends on; a change of scripts or description asks for none. */
function wanted() {
  const { dependencies, devDependencies, optionalDependencies, allowScripts, bin } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  const asked = JSON.stringify([dependencies, devDependencies, optionalDependencies, allowScripts, bin, process.platform, process.arch]);
  return createHash('sha256').update(asked).update(readFileSync(LOCK_FILE)).digest('hex');
}

/** npm links the commands of packages but not the folder's own; with this `npx hjemvej` is ours and asks no registry. */
function linkCommand() {
  const link = join(MODULES, '.bin', 'hjemvej');
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'bin', 'hjemvej.mjs'), link);
}

/** @param {string[]} args @returns {Promise<number>} */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], { cwd: ROOT, stdio: ['ignore', process.stderr, 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  bootstrap().catch((error) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
