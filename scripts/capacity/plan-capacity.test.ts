import { describe, expect, it } from 'vitest';
import { providerModels } from '#catalog/models.ts';
import { UsageError } from '../command/usage-error.ts';
import { assumptions, priceNames } from './assumptions.ts';
import { capacityReport } from './capacity-report.ts';
import { percentile, planCapacity } from './plan-capacity.ts';
import { readCapacityCommand } from './read-capacity-command.ts';
import { workloadOf } from './workload.ts';

function read(...args: string[]) {
  const command = readCapacityCommand(args);
  if (command === null) throw new Error('That asked for help.');
  return command;
}
const plan = (...args: string[]) => planCapacity(read(...args));
const images = ['--mix', 'flux-dev=1'];

describe('a capacity plan', () => {
  it('takes two of each for a trickle, because one that restarts must not be the last', () => {
    expect(plan('--jobs-per-day', '10')).toMatchObject({ web: 2, workers: 2, connections: 42 });
  });

  it('keeps its promises in the busiest hour', () => {
    const { simulated, workers } = plan('--jobs-per-day', '300000', ...images);
    expect(workers).toBeGreaterThan(2);
    expect(Math.max(simulated.webBusy, simulated.placesBusy)).toBeLessThanOrEqual(0.6);
    expect(percentile(simulated.queued, 0.95)).toBeLessThanOrEqual(2);
  });

  it('takes about twice as much for twice as many, and more where files are made here', () => {
    const [one, two] = [
      plan('--jobs-per-day', '500000', ...images),
      plan('--jobs-per-day', '1000000', ...images),
    ];
    expect(two.workers / one.workers).toBeCloseTo(2, 0);
    expect(two.bytesPerDay).toBe(2 * one.bytesPerDay);
    const video = ['--jobs-per-day', '100000', '--mix', 'kling=1'];
    expect(plan(...video, '--engine', 'simulated').workers).toBeGreaterThan(plan(...video).workers);
  });

  it('has fewer workers where vendors tell of the end than where they are asked every two seconds', () => {
    const video = ['--jobs-per-day', '100000', '--mix', 'kling=1'];
    expect(plan(...video, '--vendor-poll-seconds', '30').workers).toBeLessThan(plan(...video).workers);
  });

  it('has work for every model of the catalog, with a size and a time', () => {
    const work = workloadOf(read('--jobs-per-day', '1'));
    expect(work.map(({ provider }) => provider)).toEqual(providerModels.map(({ provider }) => provider));
    expect(work.every(({ bytes, vendorSeconds }) => bytes > 10_000 && vendorSeconds >= 1)).toBe(true);
  });
});

describe('what is printed', () => {
  it('has every assumption with its option, says which are yours, and sums up stated prices only', () => {
    const command = read('--jobs-per-day', '1000', '--peak', '5', '--usd-process', '10');
    const text = capacityReport(command, planCapacity(command));
    for (const name of [...Object.keys(assumptions), 'usd-database', 'usd-gb', 'usd-gb-out']) {
      expect(text).toContain(`--${name}`);
    }
    expect(text).toMatch(/5 times .*yours +--peak/);
    expect(text).toMatch(/together, of what was stated +40$/m);
    const all = Object.keys(priceNames).flatMap((name) => [`--${name}`, '1']);
    const whole = read('--jobs-per-day', '1000', ...all);
    expect(capacityReport(whole, planCapacity(whole))).not.toContain('not stated');
  });
});

describe('the command', () => {
  it.each([
    [[], '--jobs-per-day takes a whole number'],
    [['--jobs-per-day', '1.5'], '--jobs-per-day takes a whole number'],
    [['--jobs-per-day', '1', '--mix', 'nobody=1'], "names 'nobody', which is no model"],
    [['--jobs-per-day', '1', '--mix', 'kling'], '--mix takes weights: kling=20'],
    [['--jobs-per-day', '1', '--mix', 'kling=0'], '--mix must weigh something'],
    [['--jobs-per-day', '1', '--peak', '-1'], 'peak'],
    [['--jobs-per-day', '1', '--peak', '0'], '--peak must be more than 0'],
    [['--jobs-per-day', '1', '--busy-max', '1'], '--busy-max must be 0.95 at most'],
    [['--jobs-per-day', '1', '--engine', 'steam'], "'steam' is no engine"],
    [['--jobs-per-day', '1', '--workers', '3'], 'workers'],
  ])('%j is refused with what to change', (args, sentence) => {
    expect(() => readCapacityCommand(args)).toThrow(UsageError);
    expect(() => readCapacityCommand(args)).toThrow(sentence);
  });

  it('reads shares that add up to one', () => {
    const { mix } = read('--jobs-per-day', '1', '--mix', 'kling=20,flux-dev=60');
    expect(mix).toEqual({ kling: 0.25, 'flux-dev': 0.75 });
  });
});
