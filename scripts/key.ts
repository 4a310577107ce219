import { parseArgs } from 'node:util';
import { plans } from '#catalog/plans.ts';
import { createKeyIn, type NewKey } from '#gateway/index.ts';
import { EnvError, readEnv } from '#root/env.ts';

const USAGE = `Usage: npm run --silent key -- [--plan ${plans.map(({ id }) => id).join('|')}] [--credits <number>] [--name <text>]

Opens an account on the built-in gateway and prints its API key, once. It works while the server runs.
  --plan     default: free
  --credits  credits to begin with; default: what the plan begins with
  --name     what the key is called; default: key
`;

const CREDITS_MAX = 1_000_000_000;

/** What was typed can not be understood. */
class UsageError extends Error {}

/** The key that the arguments of a command line ask for; null when they ask for help. Throws a UsageError. */
export function readArguments(args: readonly string[]): NewKey | null {
  const { plan, credits, name, help } = parse(args);
  if (help) return null;
  if (!plans.some(({ id }) => id === plan)) {
    throw new UsageError(`--plan ${plan} does not exist; use ${plans.map(({ id }) => id).join(', ')}.`);
  }
  if (credits !== undefined && !(/^\d+$/.test(credits) && Number(credits) <= CREDITS_MAX)) {
    throw new UsageError(`--credits ${credits} is not a whole number from 0 to ${CREDITS_MAX}.`);
  }
  return { plan, name, credits: credits === undefined ? undefined : Number(credits) };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        plan: { type: 'string', default: 'free' },
        credits: { type: 'string' },
        name: { type: 'string', default: 'key' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The status the process ends with: 0, or 2 for what the caller must change, or 1. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const asked = readArguments(args);
    if (asked === null) process.stdout.write(USAGE);
    else process.stdout.write(`${(await createKeyIn(readEnv().dataDir, asked)).key}\n`);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${USAGE}`);
    else process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof UsageError || error instanceof EnvError ? 2 : 1;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
