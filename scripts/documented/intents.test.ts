import { afterAll, beforeAll, expect, it } from 'vitest';
import { cheapestImage } from '#components/docs/cheapest-image.ts';
import {
  type IntentResult,
  type IntentStep,
  openLedger,
  sendIntent,
  untilEnded,
} from '#components/labs/intent-run.ts';
import type { PortalRequest } from '#components/labs/send-to-portal.ts';
import { operationTexts } from '#contract/operations.ts';
import { type DocumentedGateway, startDocumentedGateway } from './documented-gateway.ts';

let gateway: DocumentedGateway;
beforeAll(async () => {
  gateway = await startDocumentedGateway('all');
});
afterAll(() => gateway.stop());

it('the lab of the idempotency guide shows what a key really does to the ledger', async () => {
  const account = await gateway.newKey({ plan: 'free', credits: 10_000 });
  const send = async ({ operation, variables, headers }: PortalRequest) => {
    const body = { query: operationTexts[operation], operationName: operation, variables };
    const answer = await gateway.post(body, { Authorization: `Bearer ${account}`, ...headers });
    return { ...answer, headers: Object.fromEntries(answer.headers), milliseconds: 0 };
  };
  const { type, provider, credits } = cheapestImage();
  const seen = new Set((await openLedger(send)).map(({ id }) => id));
  const step = async (name: IntentStep, key: string): Promise<IntentResult> => {
    const { result, rows } = await sendIntent(send, name, key, { base: { type, provider }, seen });
    for (const { id } of rows) seen.add(id);
    if (result.generationId) {
      await untilEnded(send, result.generationId, () => new Promise((resolve) => setTimeout(resolve, 250)));
    }
    return result;
  };
  const first = await step('first', 'intent-1');
  const same = await step('same', 'intent-1');
  const other = await step('other', 'intent-1');
  const fresh = await step('fresh', 'intent-2');
  expect(first).toMatchObject({ replayed: false, charged: credits, exchange: { status: 200 } });
  expect(same).toMatchObject({ replayed: true, charged: 0, generationId: first.generationId });
  expect(other).toMatchObject({ replayed: false, charged: 0, generationId: null, exchange: { status: 422 } });
  expect(other.exchange.body).toContain('IDEMPOTENCY_CONFLICT');
  expect(fresh).toMatchObject({ replayed: false, charged: credits, exchange: { status: 200 } });
  expect(fresh.generationId).not.toBe(first.generationId);
});
