import { afterEach, describe, expect, it } from 'vitest';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

let gateway: TestGateway;
afterEach(() => gateway.stop());

describe('generate', () => {
  it('answers at once and ends COMPLETED with a file that can be read', async () => {
    gateway = await startTestGateway();
    const accepted = await gateway.send(GENERATE, { variables: image() });
    expect(accepted).toMatchObject({ status: 200, data: { generate: { status: 'QUEUED', creditCost: 50 } } });
    const ended = await gateway.ended(accepted.data.generate.id);
    expect(ended).toMatchObject({
      status: 'COMPLETED',
      progress: 100,
      metadata: { width: 64, format: 'png', bytes: 30 },
    });
    expect(ended.events.map((event: { name: string }) => event.name)).toEqual([
      'accepted',
      'started',
      'stored',
      'completed',
    ]);
    expect(await (await fetch(ended.url)).text()).toBe(ended.id);
  });
});
