// A lock between processes: a file that names its holder and is touched while held, so that one left by a killed process
// is known for what it is.
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_MS = 200;
const TOUCH_MS = 2_000;
const ABANDONED_MS = 30_000;

/**
 * Waits for the lock and returns the function that gives it back. `onWait` is called once if someone else holds it.
 * @param {string} path
 * @param {() => void} onWait
 * @returns {Promise<() => void>}
 */
export async function holdLock(path, onWait) {
  const mark = `${process.pid} ${randomUUID()}`;
  let waited = false;
  while (!tryTake(path, mark)) {
    if (takeOver(path)) continue;
    if (!waited) onWait();
    waited = true;
    await delay(LOOK_MS);
  }
  const touch = setInterval(() => utimesSync(path, new Date(), new Date()), TOUCH_MS);
  touch.unref();
  return () => {
    clearInterval(touch);
    rmSync(path, { force: true });
  };
}

/** Links a finished file, so that no one ever reads half a mark. @param {string} path @param {string} mark */
function tryTake(path, mark) {
  const draft = `${path}.${mark.replace(' ', '-')}`;
  writeFileSync(draft, mark);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a lock whose holder is gone; true if it may be free now. @param {string} path */
function takeOver(path) {
  const seen = readMark(path);
  if (seen === null) return true;
  if (!isAbandoned(path, seen)) return false;
  const aside = `${path}.${process.pid}.aside`;
  try {
    renameSync(path, aside);
  } catch {
    return true;
  }
  // Someone quicker may have taken the lock between the look and the rename: then it is theirs again.
  if (readMark(aside) !== seen) linkSync(aside, path);
  rmSync(aside, { force: true });
  return true;
}

/** @param {string} path @param {string} mark */
function isAbandoned(path, mark) {
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return !isAlive(Number(mark.split(' ')[0])) || Date.now() - touched > ABANDONED_MS;
}

/** @param {string} path @returns {string | null} */
function readMark(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
