import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeTurns } from './take-turns.mjs';

let folder: string;
let lock: string;
let diary: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'turns-'));
  lock = path.join(folder, 'deeper', 'install.lock');
  diary = path.join(folder, 'diary');
  writeFileSync(diary, '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const lines = () => readFileSync(diary, 'utf8').trim().split('\n');

/** A process that writes down when its turn begins and ends, and takes `ms` for it. */
function worker(ms: number) {
  const program = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as pause } from 'node:timers/promises';
    import { takeTurns } from ${JSON.stringify(path.join(import.meta.dirname, 'take-turns.mjs'))};
    const note = (what) => appendFileSync(${JSON.stringify(diary)}, what + ' ' + process.pid + '\\n');
    await takeTurns(${JSON.stringify(lock)}, async () => {
      note('begins');
      await pause(${ms});
      note('ends');
    }, () => {});
  `;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'inherit' });
}

const inTurns = () =>
  lines().every((line, index, all) =>
    index % 2 === 0 ? line.startsWith('begins ') : line === all[index - 1]?.replace('begins', 'ends'),
  );

describe('takeTurns', () => {
  it('lets one process at a time work, and leaves nothing behind', async () => {
    const workers = Array.from({ length: 4 }, () => worker(30));
    for (const [code] of await Promise.all(workers.map((each) => once(each, 'exit')))) expect(code).toBe(0);
    expect(lines()).toHaveLength(8);
    expect(inTurns()).toBe(true);
    expect(readdirSync(path.dirname(lock))).toEqual([]);
  });

  it('gives the turn of a process that was killed to one other process', async () => {
    const killed = worker(600_000);
    await expect.poll(() => readFileSync(diary, 'utf8')).toContain('begins');
    const waiting = Array.from({ length: 3 }, () => worker(30));
    killed.kill('SIGKILL');
    await Promise.all(waiting.map((each) => once(each, 'exit')));
    expect(lines().shift()).toBe(`begins ${killed.pid}`);
    writeFileSync(diary, lines().slice(1).join('\n'));
    expect(lines()).toHaveLength(6);
    expect(inTurns()).toBe(true);
  });

  it('says once for whom it waits, and gives the turn back when the work fails', async () => {
    const waitedFor: number[] = [];
    const first = takeTurns(
      lock,
      async () => {
        await expect.poll(() => waitedFor).toEqual([process.pid]);
        appendFileSync(diary, 'first\n');
        throw new Error('The work failed.');
      },
      () => {},
    );
    const second = takeTurns(
      lock,
      async () => appendFileSync(diary, 'second\n'),
      (owner: number) => waitedFor.push(owner),
    );
    await expect(first).rejects.toThrow('The work failed.');
    await second;
    expect(lines()).toEqual(['first', 'second']);
    expect(waitedFor).toEqual([process.pid]);
    expect(existsSync(lock)).toBe(false);
  });
});
