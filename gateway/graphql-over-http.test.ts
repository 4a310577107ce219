import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

describe('GraphQL over HTTP', () => {
  it('passes all 61 audits', async () => {
    const results = await auditServer({ url: `${gateway.url}/graphql` });
    const missed = results
      .filter(({ status }) => status !== 'ok')
      .map(({ id, name, status }) => ({ id, name, status }));
    expect(missed).toEqual([]);
    expect(results).toHaveLength(61);
  });
});
