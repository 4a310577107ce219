import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 200;

function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Whether it was done; false where what `code` says stood against it. */
function did(work, code) {
  try {
    work();
    return true;
  } catch (error) {
    if (isCode(error, code)) return false;
    throw error;
  }
}

/** The process that has the turn; undefined when none has, or the one that takes it has not said so yet. */
function ownerOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** A process of another user is there, too. */
function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}

/** Written elsewhere first: whoever sees the lock sees its owner. */
function writeOwner(lock) {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  return draft;
}

/**
 * Takes the turn of a process that ended without giving it back. One process at a time may do so, and looks again first:
 * else a slow one would take it from whoever was quicker.
 */
function inherit(lock) {
  const gate = `${lock}.gate`;
  if (!did(() => mkdirSync(gate), 'EEXIST')) return false;
  try {
    const owner = ownerOf(lock);
    if (owner === undefined || !isGone(owner)) return false;
    renameSync(writeOwner(lock), lock);
    return true;
  } finally {
    rmdirSync(gate);
  }
}

function take(lock) {
  return did(() => writeFileSync(lock, String(process.pid), { flag: 'wx' }), 'EEXIST');
}

/**
 * Does work while no other process does work under the same lock, which is a file. `onWait` is told once, with the
 * process that is waited for. The turn of a process that was killed goes to the next one.
 */
export async function takeTurns(lock, work, onWait) {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let told = false; !take(lock); ) {
    const owner = ownerOf(lock);
    if (owner !== undefined && isGone(owner) && inherit(lock)) break;
    if (owner !== undefined && !told) {
      told = true;
      onWait(owner);
    }
    await pause(LOOK_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
