import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

const help = { type: 'boolean', short: 'h' } as const;

/** The options of a command line; null where they ask for help. Throws a UsageError for what is none of them. */
export function readOptions<const Own extends Options>(args: readonly string[], options: Own) {
  try {
    const { help: asks } = parseArgs({ args: [...args], options: { help }, strict: false }).values;
    return asks ? null : parseArgs<{ args: string[]; options: Own }>({ args: [...args], options }).values;
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new UsageError(error.message);
    throw error;
  }
}
