import { expect, test } from 'playwright/test';
import { automaticSamples, pinnedSamples } from '#catalog/original-samples.ts';
import type { GenerateInput } from '#contract/request.ts';
import { createKey, generate } from './api-client.ts';

let key: string;
let image: string;
test.beforeAll(async ({ baseURL }) => {
  key = await createKey();
  const drawn = await generate(baseURL ?? '', key, {
    type: 'IMAGE',
    provider: 'flux-dev',
    input: { text: 'A dancer' },
  });
  image = drawn.url;
});

/** The samples name addresses of other people: the picture becomes one of ours, and nobody is called back. */
function reachable({ webhookUrl: _webhookUrl, ...request }: GenerateInput): GenerateInput {
  const input = request.input.image === undefined ? request.input : { ...request.input, image };
  return { ...request, input };
}

function nameOf({ type, provider, input, options }: GenerateInput): string {
  return `${provider ?? `any ${type} model`}, ${input.text}: ${JSON.stringify(options ?? {})}`;
}

for (const sample of [...pinnedSamples, ...automaticSamples]) {
  test(nameOf(sample), async ({ baseURL }) => {
    test.slow();
    const made = await generate(baseURL ?? '', key, reachable(sample));
    expect(made.error).toBeNull();
    expect(made.status).toBe('COMPLETED');
    const asked = sample.options?.duration;
    if (typeof asked === 'number') expect(made.metadata.duration).toBeCloseTo(asked, 1);
    expect((await fetch(made.url)).status).toBe(200);
  });
}
