import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** The kernel counts in hundredths of a second. */
const TICK_MS = 10;

interface Counted {
  readonly parent: string;
  /** Of itself, and of the children that it has seen end. Milliseconds. */
  readonly own: number;
  readonly ended: number;
}

/** Milliseconds of processor time that a process and its children have had; undefined where the system does not say. */
export function cpuMsOfFamily(pid: number): number | undefined {
  if (!existsSync(`/proc/${pid}/stat`)) return undefined;
  const head = read(String(pid));
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const theirs = children.map(read).filter((each) => each?.parent === String(pid));
  return [head, ...theirs].reduce((sum, each) => sum + (each?.own ?? 0), head?.ended ?? 0);
}

/** Milliseconds of processor time of everything on this machine. */
export function cpuMsOfMachine(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}

/** Undefined for a process that has ended. */
function read(pid: string): Counted | undefined {
  const file = `/proc/${pid}/stat`;
  const text = readWhileThere(file);
  // Its name stands in brackets and may hold anything.
  const [, parent = '', ...fields] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = (at: number) => Number(fields[at]) * TICK_MS;
  return text === '' ? undefined : { parent, own: ticks(9) + ticks(10), ended: ticks(11) + ticks(12) };
}

function readWhileThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return '';
    throw error;
  }
}
