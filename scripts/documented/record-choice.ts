import { messageKey } from '#catalog/message-key.ts';
import { exampleRequests } from '#components/docs/example-requests.ts';
import type { RecordedChoice } from '#components/docs/recorded-choice.ts';
import en from '#messages/en.json' with { type: 'json' };
import { startDocumentedGateway } from './documented-gateway.ts';

const query = `query($input: GenerateInput!) {
  quote(input: $input) {
    provider
    selection { reason candidates { provider score creditCost estimatedTime excludedBecause } }
  }
}`;

/** What the gateway chooses for the request without a provider that the guides show, and between what. */
export async function recordChoice(): Promise<RecordedChoice> {
  const gateway = await startDocumentedGateway('web');
  try {
    const key = await gateway.newKey({ plan: 'free', credits: 10_000 });
    const variables = { input: exampleRequests(promptOf).automatic };
    const { body } = await gateway.post({ query, variables }, { Authorization: `Bearer ${key}` });
    const { provider, selection } = JSON.parse(body).data.quote;
    return { provider, ...selection };
  } finally {
    await gateway.stop();
  }
}

const words: Readonly<Record<string, { readonly prompt: string }>> = en.catalog.models;

function promptOf(provider: string): string {
  return words[messageKey(provider)]?.prompt ?? '';
}
