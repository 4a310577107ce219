import { expect, test } from 'vitest';
import { readStatus } from './read-status.ts';

const upstreamUrl = 'http://upstream.test/graphql';

function upstream(readyStatus: number, graphql: () => Response) {
  const asked: string[] = [];
  const send: typeof fetch = async (url, init) => {
    if (String(url).endsWith('/readyz')) return new Response('', { status: readyStatus });
    const { operationName, variables } = JSON.parse(String(init?.body));
    if (operationName === 'Measurements') asked.push(variables.window);
    return graphql();
  };
  return { fetch: send, asked };
}

const measurements = { from: 'a', to: 'b', total: {}, providers: [] };
const providers = [{ id: 'kling', engine: 'SIMULATED' }];
const answer = () => Response.json({ data: { measurements, providers } });

test('both windows and the health of the gateway', async () => {
  const { fetch, asked } = upstream(200, answer);
  const status = await readStatus({ upstreamUrl, fetch, credential: null });
  expect(status).toMatchObject({ ready: true, day: measurements, week: measurements, engines: providers });
  expect(asked.toSorted()).toEqual(['DAY', 'WEEK']);
});

test.each([
  [503, false],
  [404, null],
])('HTTP %d from /readyz is ready: %s', async (code, ready) => {
  const { fetch } = upstream(code, answer);
  expect((await readStatus({ upstreamUrl, fetch, credential: null })).ready).toBe(ready);
});

test('an API that is too busy is said to be so, with how long to wait', async () => {
  const busy = () => Response.json({ errors: [] }, { status: 503, headers: { 'Retry-After': '30' } });
  const { fetch } = upstream(200, busy);
  await expect(readStatus({ upstreamUrl, fetch, credential: null })).rejects.toMatchObject({
    init: { status: 503, headers: { 'Retry-After': '30' } },
  });
});

test('an answer without measurements is an error, not an empty status', async () => {
  const { fetch } = upstream(200, () => Response.json({ errors: [{ message: 'no' }] }));
  await expect(readStatus({ upstreamUrl, fetch, credential: null })).rejects.toMatchObject({
    init: { code: 'INTERNAL_ERROR', status: 502 },
  });
});
