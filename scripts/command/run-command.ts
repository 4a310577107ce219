import { EnvError } from '#settings/index.ts';
import { UsageError } from './usage-error.ts';

/** What a person runs from a terminal. */
export interface Command<Input> {
  /** Printed for `--help`, and behind what was wrong with the command. */
  readonly usage: string;
  /** What the arguments ask for; null where they ask for help. Throws a UsageError. */
  read(args: readonly string[]): Input | null;
  /** Does it and prints what it did; 1 where something is missing from it. May throw a UsageError. */
  run(input: Input): Promise<0 | 1>;
  /** What is still true after a failure that was not foreseen, as a sentence. */
  readonly otherwise?: string;
  /** Whether an error says all that there is to say. */
  readonly isForeseen?: (error: unknown) => boolean;
}

/** Runs a command and gives the status to end with: 2 for what has to be changed before it can work, 1 for a failure. */
export async function runCommand<Input>(command: Command<Input>, args: readonly string[]): Promise<number> {
  try {
    const input = command.read(args);
    if (input !== null) return await command.run(input);
    process.stdout.write(command.usage);
    return 0;
  } catch (error) {
    process.stderr.write(explain(command, error));
    return error instanceof UsageError || error instanceof EnvError ? 2 : 1;
  }
}

type Words = Pick<Command<never>, 'usage' | 'otherwise' | 'isForeseen'>;

function explain({ usage, otherwise, isForeseen }: Words, error: unknown): string {
  const said = error instanceof Error ? error.message || String(error) : String(error);
  if (error instanceof UsageError) return `${said}\n\n${usage}`;
  if (error instanceof EnvError || otherwise === undefined || isForeseen?.(error)) return `${said}\n`;
  return `${said}\n${otherwise}\n`;
}
