import { startTestGateway } from './test-gateway.ts';
import { networkTo } from './test-vendors.ts';

/** A process for tests to kill: it works on the data folder it is given, with fal at the address it is given. */
const [, , dataDir, origin = ''] = process.argv;
await startTestGateway({
  dataDir,
  adapters: undefined,
  vendorKeys: { fal: 'canary-fal' },
  vendorNetwork: networkTo(origin),
});
