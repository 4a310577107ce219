import { operationTexts } from '#contract/operations.ts';
import { measureBaseline } from './baselines.ts';
import { milliseconds, perSecond, print, share } from './print.ts';
import { type LoadRequest, type LoadResult, percentile, sendLoad } from './send-load.ts';
import type { Product } from './start-product.ts';

const connections = 32;
const seconds = 5;

const textOf = async (load: LoadRequest) => (await fetch(load.url, load)).text();

/** After a second to warm up. */
async function measure(label: string, load: LoadRequest): Promise<LoadResult> {
  await sendLoad(load, connections, 1);
  const result = await sendLoad(load, connections, seconds);
  print(label, perSecond(result.requestsPerSecond), `p99 ${milliseconds(percentile(result.times, 0.99))}`);
  return result;
}

function compare(label: string, { requestsPerSecond }: LoadResult, baseline: LoadResult): void {
  print(
    `  ${label}`,
    perSecond(baseline.requestsPerSecond),
    share(requestsPerSecond, baseline.requestsPerSecond),
  );
}

/** Requests a second of a page and of the portal's route, each beside a server that does only that. */
export async function benchRequests({ url, key }: Product): Promise<void> {
  const page = { url: `${url}/en` };
  const pages = await measure(`GET / in English, ${connections} at once`, page);
  const bare = await measureBaseline({ body: await textOf(page), passOn: false }, connections, seconds);
  compare('a bare server with the same bytes', pages, bare);

  const variables = { type: 'AVATAR' };
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ operationName: 'Providers', variables });
  const route = { url: `${url}/api/graphql`, method: 'POST', headers, body } as const;
  const answers = await measure(`POST /api/graphql, ${connections} at once`, route);
  const direct = {
    url: `${url}/graphql`,
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: operationTexts.Providers, variables }),
  } as const;
  compare('the same from the gateway itself', answers, await sendLoad(direct, connections, seconds));
  const lean = await measureBaseline({ body: await textOf(route), passOn: true }, connections, seconds);
  compare('a lean handler that passes the same bytes on', answers, lean);
}
