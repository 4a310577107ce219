import { modelForProvider } from '#catalog/models.ts';
import type { GenerateInput } from '#contract/request.ts';
import { ownWebhook } from '#contract/snippets/snippet.ts';

/** Stand for the caller's own files. */
const ownImage = 'https://example.com/portrait.jpg';
const ownRecording = 'https://example.com/voice.mp3';

/** The requests that the guides show, by name; all of them legal. `promptOf` gives the words of a model's sample. */
export function exampleRequests(promptOf: (provider: string) => string) {
  const of = (provider: string): GenerateInput => {
    const model = modelForProvider(provider);
    if (!model) throw new Error(`The guides show ${provider}, which is not in the catalog.`);
    const input = { text: promptOf(provider) };
    return { type: model.type, provider, input, options: model.sample.options };
  };
  return {
    first: { ...of('flux-dev'), options: undefined },
    video: of('kling'),
    animation: { ...of('runway'), input: { image: ownImage } },
    image: { ...of('flux-ultra'), options: { aspectRatio: '16:9', quality: 'ultra', seed: 42 } },
    edit: { ...of('flux-kontext'), input: { ...of('flux-kontext').input, image: ownImage } },
    speech: of('elevenlabs'),
    avatar: of('heygen'),
    portrait: {
      ...of('hedra'),
      input: { image: ownImage, audio: ownRecording },
      options: { aspectRatio: '1:1' },
    },
    automatic: { type: 'VIDEO', priority: 'COST', input: of('kling').input, options: { duration: 5 } },
    webhook: { ...of('flux-dev'), options: undefined, webhookUrl: ownWebhook },
  } as const satisfies Record<string, GenerateInput>;
}
