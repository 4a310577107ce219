import { measureBaseline } from './baselines.ts';
import { milliseconds, perSecond, print, share } from './print.ts';
import { type LoadRequest, percentile, sendLoad } from './send-load.ts';
import type { Product } from './start-product.ts';

const connections = 32;
const seconds = 5;

async function compare(label: string, load: LoadRequest, passOn: boolean): Promise<void> {
  const body = await (await fetch(load.url, load)).text();
  await sendLoad(load, connections, 1);
  const { requestsPerSecond, times } = await sendLoad(load, connections, seconds);
  const bare = (await measureBaseline({ body, passOn }, connections, seconds)).requestsPerSecond;
  print(label, perSecond(requestsPerSecond), `p99 ${milliseconds(percentile(times, 0.99))}`);
  const what = passOn ? 'a lean handler that passes the same bytes on' : 'a bare server with the same bytes';
  print(`  ${what}`, perSecond(bare), share(requestsPerSecond, bare));
}

/** Requests a second of a page and of the portal's route, each beside a server that does only that. */
export async function benchRequests({ url }: Product): Promise<void> {
  await compare(`GET / in English, ${connections} at once`, { url: `${url}/en` }, false);
  const body = JSON.stringify({ operationName: 'Providers', variables: { type: 'AVATAR' } });
  const headers = { 'content-type': 'application/json' };
  await compare(
    `POST /api/graphql, ${connections} at once`,
    { url: `${url}/api/graphql`, method: 'POST', headers, body },
    true,
  );
}
