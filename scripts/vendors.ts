import { administer } from '#gateway/index.ts';
import { readEnv } from '#settings/index.ts';
import { type Command, runCommand } from './command/run-command.ts';
import { marginTable } from './vendors/margin-table.ts';
import { readVendorCommand, type VendorCommand } from './vendors/read-vendor-command.ts';
import { vendorTable } from './vendors/vendor-table.ts';

const USAGE = `Usage: npm run --silent vendors -- [command]

What the vendors of the real models are allowed to cost. Every running gateway obeys it from its next request on.

  list                   the vendors, what each may cost and has cost today, in UTC; the default
  margin [days]          what each model kept, cost and left, in the last 30 days or as many as you say
  off <vendor>           nothing more is begun there; what was begun is finished
  on <vendor>            the opposite
  cap <vendor> <amount>  US dollars a day, or none
`;

const DAY_MS = 86_400_000;
const startOfDay = () => Date.now() - (Date.now() % DAY_MS);

async function run(command: VendorCommand): Promise<string> {
  const env = readEnv();
  const { vendorKeys, vendorCosts, creditUsd } = env;
  return administer(env, async (administration) => {
    if (command.name === 'off' || command.name === 'on')
      await administration.setVendor(command.vendor, { isOff: command.name === 'off' });
    if (command.name === 'cap')
      await administration.setVendor(command.vendor, { capMicros: command.capMicros });
    const since = command.name === 'margin' ? Date.now() - command.days * DAY_MS : startOfDay();
    const margins = marginTable(await administration.listMargins(since), {
      ...{ creditUsd, since: new Date(since) },
      isOwnCost: ({ vendor, provider }) =>
        Object.entries(vendorCosts).some(([id, own]) => id === vendor && own?.[provider] !== undefined),
    });
    if (command.name === 'margin') return margins;
    const vendors = await administration.listVendors();
    return `${vendorTable(vendors, (vendor) => vendorKeys[vendor] !== undefined)}\n\n${margins}`;
  });
}

const command: Command<VendorCommand> = {
  usage: USAGE,
  read: readVendorCommand,
  async run(asked) {
    process.stdout.write(`${await run(asked)}\n`);
    return 0;
  },
};

if (import.meta.main) process.exitCode = await runCommand(command, process.argv.slice(2));
