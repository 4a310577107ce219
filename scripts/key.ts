import { plans } from '#catalog/plans.ts';
import { administer, createKeyIn, type StorePlace } from '#gateway/index.ts';
import { readEnv } from '#settings/index.ts';
import { type Command, runCommand } from './command/run-command.ts';
import { keyTable } from './key/key-table.ts';
import { type KeyCommand, readCommand } from './key/read-command.ts';

const USAGE = `Usage: npm run --silent key -- [command]

Accounts and API keys of the built-in gateway. It works while the server runs.

  create                     opens an account and prints its API key, once; the default
    --plan <plan>            ${plans.map(({ id }) => id).join(', ')}; default: free
    --credits <number>       credits to begin with; default: what the plan begins with
    --name <text>            what the key is called; default: key
  list                       keys with their accounts; never the keys themselves
  revoke <key id>            ends a key at once
  grant <account> <credits>  adds credits to an account and prints its balance
  plan <account> <plan>      gives an account another plan

Ends with 0; with 2 when the command or a setting has to be changed; with 1 when there is nothing by that id, or on any
other failure.
`;

/** What a command prints. Throws an AdministrationError for what can not be done. */
async function run(command: KeyCommand, place: StorePlace): Promise<string> {
  if (command.name === 'create') return (await createKeyIn(place, command.key)).key;
  return administer(place, async (administration) => {
    switch (command.name) {
      case 'list':
        return keyTable(await administration.listKeys());
      case 'revoke':
        return (await administration.revokeKey(command.id))
          ? `${command.id} is revoked.`
          : `${command.id} was revoked before.`;
      case 'grant':
        return `${await administration.grant(command.account, command.credits)}`;
      case 'plan':
        await administration.setPlan(command.account, command.plan);
        return `${command.account} has the plan ${command.plan}.`;
    }
  });
}

const command: Command<KeyCommand> = {
  usage: USAGE,
  read: readCommand,
  async run(asked) {
    process.stdout.write(`${await run(asked, readEnv())}\n`);
    return 0;
  },
};

if (import.meta.main) process.exitCode = await runCommand(command, process.argv.slice(2));
