import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EnvError } from '#settings/index.ts';
import { readOptions } from './read-options.ts';
import { type Command, runCommand } from './run-command.ts';
import { UsageError } from './usage-error.ts';

const usage = 'Usage: npm run sample -- --to FOLDER\n';
const sample = (run: Command<{ to?: string | undefined }>['run']) => ({
  usage,
  read: (args: readonly string[]) => readOptions(args, { to: { type: 'string' } }),
  run,
  otherwise: 'Nothing was done.',
  isForeseen: (error: unknown) => error instanceof RangeError,
});

const said = { out: '', err: '' };
beforeEach(() => {
  Object.assign(said, { out: '', err: '' });
  const keep = (stream: 'out' | 'err') => (text: unknown) => {
    said[stream] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(keep('err'));
});
afterEach(() => vi.restoreAllMocks());

const failing = (error: Error) =>
  runCommand(
    sample(() => Promise.reject(error)),
    [],
  );

describe('a command', () => {
  it('gets what was asked for, and its status is the status', async () => {
    const seen: unknown[] = [];
    const command = sample(async (input) => {
      seen.push({ ...input });
      return 1;
    });
    expect(await runCommand(command, ['--to', 'there'])).toBe(1);
    expect(seen).toEqual([{ to: 'there' }]);
    expect(said).toEqual({ out: '', err: '' });
  });

  it.each(['--help', '-h'])(
    'explains itself for %s, also beside a mistake, and does nothing',
    async (asks) => {
      const run = vi.fn(async () => 0 as const);
      expect(await runCommand(sample(run), [asks, '--form'])).toBe(0);
      expect(run).not.toHaveBeenCalled();
      expect(said).toEqual({ out: usage, err: '' });
    },
  );

  it.each([['--form'], ['--to'], ['there']])(
    'ends with 2 for %s, with what is wrong before its usage',
    async (arg) => {
      expect(
        await runCommand(
          sample(async () => 0),
          [arg],
        ),
      ).toBe(2);
      expect(said.out).toBe('');
      expect(said.err).toContain(arg);
      expect(said.err.endsWith(`\n\n${usage}`)).toBe(true);
    },
  );

  it.each([
    [new UsageError('--to takes a folder.'), 2, `--to takes a folder.\n\n${usage}`],
    [new EnvError(['PORT is not a number']), 2, 'The settings need a change:\n  - PORT is not a number\n'],
    [new RangeError('The folder is full.'), 1, 'The folder is full.\n'],
    [new Error('connect ECONNREFUSED'), 1, 'connect ECONNREFUSED\nNothing was done.\n'],
    [new AggregateError([]), 1, 'AggregateError\nNothing was done.\n'],
  ])('tells %s', async (error, status, words) => {
    expect(await failing(error)).toBe(status);
    expect(said).toEqual({ out: '', err: words });
  });
});
