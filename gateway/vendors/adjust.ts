import type { Ask } from './ask.ts';

/**
 * The value of a text option if the vendor takes it, else the one that stands in for it, with a warning that says so.
 * `instead` gives the vendor's nearest value.
 */
export function takenOr<const Value extends string>(
  { read }: Ask,
  option: string,
  values: readonly Value[],
  instead: (asked: string) => Value,
): Value {
  const asked = read.text(option);
  const taken = read.oneOf(option, values);
  if (taken !== undefined) return taken;
  const used = instead(asked ?? '');
  if (asked !== undefined) read.adjust(option, used, `${option} ${asked} is not made here; ${used} is.`);
  return used;
}

/** The vendor's length that is nearest to the asked one, the shorter of two; in seconds. */
export function nearestSeconds({ read }: Ask, values: readonly number[]): number {
  const asked = read.number('duration') ?? values[0] ?? 0;
  const used = values.reduce((best, each) => (Math.abs(each - asked) < Math.abs(best - asked) ? each : best));
  if (used !== asked)
    read.adjust('duration', used, `A length of ${asked} s is not made here; the file has ${used} s.`);
  return used;
}

/** Of the ratios that the vendor takes, the one whose shape is nearest to the asked one. */
export function nearestRatio<const Ratio extends string>(
  ask: Ask,
  ratios: readonly [Ratio, ...Ratio[]],
): Ratio {
  return takenOr(ask, 'aspectRatio', ratios, (asked) =>
    ratios.reduce((best, each) => (distance(each, asked) < distance(best, asked) ? each : best)),
  );
}

/** Says that the vendor makes this value whatever was asked. */
export function fixed({ read }: Ask, option: string, made: string | number): void {
  const asked = read.text(option);
  if (asked !== undefined && asked !== String(made))
    read.adjust(option, made, `${option} ${asked} is not made with these options; ${made} is.`);
}

/** Says, to who asked for a seed, that the vendor takes none. */
export function withoutSeed({ read, seedWasGiven, seed }: Ask): void {
  if (seedWasGiven) read.adjust('seed', seed, 'This model takes no seed; the result can not be repeated.');
}

function distance(one: string, other: string): number {
  return Math.abs(Math.log(shape(one)) - Math.log(shape(other)));
}

function shape(ratio: string): number {
  const [across = 1, down = 1] = ratio.split(':').map(Number);
  return across / down;
}
