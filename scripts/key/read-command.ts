import { plans } from '#catalog/plans.ts';
import type { NewKey } from '#gateway/index.ts';
import { readOptions } from '../command/read-options.ts';
import { UsageError } from '../command/usage-error.ts';

export type KeyCommand =
  | { readonly name: 'create'; readonly key: NewKey }
  | { readonly name: 'list' }
  | { readonly name: 'revoke'; readonly id: string }
  | { readonly name: 'grant'; readonly account: string; readonly credits: number }
  | { readonly name: 'plan'; readonly account: string; readonly plan: string };

const CREDITS_MAX = 1_000_000_000;

/** What the arguments of a command line ask for; null when they ask for help. Throws a UsageError. */
export function readCommand(args: readonly string[]): KeyCommand | null {
  if (args.includes('--help') || args.includes('-h')) return null;
  const [name = 'create', ...rest] = args[0]?.startsWith('-') ? ['create', ...args] : args;
  switch (name) {
    case 'create':
      return readNewKey(rest);
    case 'list':
      values(name, rest, []);
      return { name };
    case 'revoke': {
      const [id] = values(name, rest, ['<key id>']);
      return { name, id };
    }
    case 'grant': {
      const [account, credits] = values(name, rest, ['<account>', '<credits>']);
      return { name, account, credits: readCredits(credits, '<credits>', 1) };
    }
    case 'plan': {
      const [account, plan] = values(name, rest, ['<account>', '<plan>']);
      return { name, account, plan: readPlan(plan, '<plan>') };
    }
    default:
      throw new UsageError(
        `Unexpected argument '${name}': the commands are create, list, revoke, grant and plan.`,
      );
  }
}

function readNewKey(args: readonly string[]): KeyCommand | null {
  const given = readOptions(args, {
    plan: { type: 'string', default: 'free' },
    credits: { type: 'string' },
    name: { type: 'string', default: 'key' },
  });
  if (given === null) return null;
  const credits = given.credits === undefined ? undefined : readCredits(given.credits, '--credits', 0);
  return { name: 'create', key: { plan: readPlan(given.plan, '--plan'), name: given.name, credits } };
}

/** As many values as the command takes. */
function values<const Names extends readonly string[]>(
  command: string,
  given: readonly string[],
  names: Names,
): { readonly [Index in keyof Names]: string } {
  const fits =
    given.length === names.length && given.every((value) => value !== '' && !value.startsWith('-'));
  if (!fits) throw new UsageError(`It is: ${[command, ...names].join(' ')}`);
  return given as { readonly [Index in keyof Names]: string };
}

function readPlan(text: string, where: string): string {
  if (plans.some(({ id }) => id === text)) return text;
  throw new UsageError(`${where} ${text} does not exist; use ${plans.map(({ id }) => id).join(', ')}.`);
}

function readCredits(text: string, where: string, min: number): number {
  const credits = Number(text);
  if (/^\d+$/.test(text) && credits >= min && credits <= CREDITS_MAX) return credits;
  throw new UsageError(`${where} ${text} is not a whole number from ${min} to ${CREDITS_MAX}.`);
}
