import { type VendorId, vendors } from '#catalog/vendors.ts';
import { administer, checkVendors, publicNetwork, type VendorCheck } from '#gateway/index.ts';
import { readEnvOrExit } from '#settings/index.ts';
import { textTable } from './text-table.ts';
import { modelRoutes } from './vendors/model-routes.ts';
import { stoppedNotes } from './vendors/stopped-notes.ts';

const meaning: Readonly<Record<VendorCheck['result'] | 'none', string>> = {
  works: 'works',
  refused: 'REFUSED: the vendor does not take this key, or its account is closed',
  silent: 'NO ANSWER: the vendor could not be reached from here',
  none: 'no key',
};

const env = readEnvOrExit();
const { vendorKeys, vendorOrder, apiUrl } = env;
if (apiUrl !== undefined) {
  console.log(`DOITONG_API_URL is set: requests go to ${apiUrl}, and the keys of vendors are not used here.`);
} else {
  const checks = await checkVendors(vendorKeys, publicNetwork);
  const resultOf = (id: VendorId) => checks.find(({ vendor }) => vendor === id)?.result ?? 'none';
  const rows = vendors.map(({ id, setting }) => [id, setting, meaning[resultOf(id)]]);
  console.log(textTable([['VENDOR', 'SETTING', 'KEY'], ...rows]));
  console.log(`\n${modelRoutes((id) => vendorKeys[id] !== undefined, vendorOrder)}`);
  const lines = await administer(env, ({ listVendors }) => listVendors());
  for (const note of stoppedNotes(lines.filter(({ vendor }) => vendorKeys[vendor] !== undefined))) {
    console.log(`\n${note}`);
  }
  if (checks.some(({ result }) => result !== 'works')) process.exitCode = 1;
}
