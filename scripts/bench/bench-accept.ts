import { measureBareAcceptance } from './bare-acceptance.ts';
import { milliseconds, perSecond, print, share } from './print.ts';
import { graphqlCall } from './run-generation.ts';
import { percentile, sendAtRate, sendLoad } from './send-load.ts';
import type { Product } from './start-product.ts';

const input = { type: 'IMAGE', provider: 'flux-dev', input: { text: 'A lighthouse at dusk' } };
const rate = 50;
const seconds = 6;

/** How long a caller waits for `generate` to be accepted, and how many are accepted at most. */
export async function benchAccept({ url, key }: Product): Promise<void> {
  const call = { url: `${url}/graphql`, ...graphqlCall(key, 'Generate', { input }) };
  await sendAtRate(call, rate, 1);
  const times = await sendAtRate(call, rate, seconds);
  const figures = [0.5, 0.99].map((part) => `p${part * 100} ${milliseconds(percentile(times, part))}`);
  print(`generate accepted, at ${rate}/s`, ...figures);
  const { requestsPerSecond, times: busy } = await sendLoad(call, 16, seconds);
  const bare = await measureBareAcceptance(call.body, 3);
  const p99 = (sorted: readonly number[]) => `p99 ${milliseconds(percentile(sorted, 0.99))}`;
  print('generate accepted, 16 at once', perSecond(requestsPerSecond), p99(busy));
  print('  the same statements alone, synced', perSecond(bare.perSecond), p99(bare.times));
  print('  ', share(requestsPerSecond, bare.perSecond));
}
