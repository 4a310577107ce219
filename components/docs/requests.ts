import { messageKey } from '#catalog/message-key.ts';
import { modelForProvider } from '#catalog/models.ts';
import type { GenerateInput } from '#contract/request.ts';
import { ownWebhook } from '#contract/snippets/snippet.ts';
import type { Locale } from '#i18n/routing.ts';
import { automaticRequest } from './automatic-request.ts';
import { messages } from './words.ts';

/** Stand for the caller's own files. */
const ownImage = 'https://example.com/portrait.jpg';
const ownRecording = 'https://example.com/voice.mp3';

/** The requests that the guides show, by name; all of them legal. Prompts are in the reader's language. */
export function guideRequests(locale: Locale) {
  const of = (provider: string) => sample(provider, locale);
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
    automatic: automaticRequest(of('kling').input.text ?? ''),
    webhook: { ...of('flux-dev'), options: undefined, webhookUrl: ownWebhook },
  } as const satisfies Record<string, GenerateInput>;
}

export type GuideRequest = keyof ReturnType<typeof guideRequests>;

function sample(provider: string, locale: Locale): GenerateInput {
  const model = modelForProvider(provider);
  const words = Object.entries(messages[locale].catalog.models).find(([key]) => key === messageKey(provider));
  if (!model || !words) throw new Error(`The guides show ${provider}, which is not in the catalog.`);
  return { type: model.type, provider, input: { text: words[1].prompt }, options: model.sample.options };
}
