import type { VendorClient } from '../vendor-client.ts';
import { createVendorFetch } from '../vendor-fetch.ts';
import { wavOf } from '../wav.ts';
import { type SpeechCall, speechCall } from './elevenlabs-speech.ts';

export interface ElevenLabsSettings {
  readonly key: string;
  readonly fetch: typeof globalThis.fetch;
}

/** ElevenLabs' REST interface: one request, and the answer is the recording. */
export function createElevenLabs({ key, fetch }: ElevenLabsSettings): VendorClient<SpeechCall> {
  const ask = createVendorFetch(fetch);
  return {
    id: 'elevenlabs',
    plans: { elevenlabs: speechCall },
    async submit({ voiceId, outputFormat, body }, _, signal) {
      const url = `https://api.elevenlabs.io/v1/text-to-speech/${voiceId}?output_format=${outputFormat}`;
      const response = await ask(url, {
        method: 'POST',
        headers: { 'xi-api-key': key, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        signal,
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const [codec, rate] = outputFormat.split('_');
      return { media: 'audio', bytes: codec === 'pcm' ? wavOf(bytes, Number(rate)) : bytes };
    },
    async check(signal) {
      await ask('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': key }, signal });
    },
  };
}
