import { administer } from '#gateway/index.ts';
import { readEnv } from '#root/env.ts';
import { readVendorCommand, type VendorCommand, VendorUsageError } from './vendors/read-vendor-command.ts';
import { vendorTable } from './vendors/vendor-table.ts';

const USAGE = `Usage: npm run --silent vendors -- [command]

What the vendors of the real models are allowed to cost. Every running gateway obeys it from its next request on.

  list                   the vendors, what each may cost and has cost today, in UTC; the default
  off <vendor>           nothing more is begun there; what was begun is finished
  on <vendor>            the opposite
  cap <vendor> <amount>  US dollars a day, or none
`;

async function run(command: VendorCommand): Promise<string> {
  const env = readEnv();
  return administer(env, async (administration) => {
    if (command.name === 'off' || command.name === 'on')
      await administration.setVendor(command.vendor, { isOff: command.name === 'off' });
    if (command.name === 'cap')
      await administration.setVendor(command.vendor, { capMicros: command.capMicros });
    return vendorTable(await administration.listVendors(), (vendor) => env.vendorKeys[vendor] !== undefined);
  });
}

try {
  const command = readVendorCommand(process.argv.slice(2));
  process.stdout.write(command === null ? USAGE : `${await run(command)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof VendorUsageError ? 2 : 1;
}
