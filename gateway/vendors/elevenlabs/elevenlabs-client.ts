import type { VendorAccess, VendorClient } from '../vendor-client.ts';
import { wavOf } from '../wav.ts';
import { type SpeechCall, speechCall } from './elevenlabs-speech.ts';

/** ElevenLabs' REST interface: one request, and the answer is the recording. */
export function createElevenLabs({ key, fetch }: VendorAccess): VendorClient<SpeechCall> {
  return {
    id: 'elevenlabs',
    plans: { elevenlabs: speechCall },
    async submit({ voiceId, outputFormat, body }, _, signal) {
      const url = `https://api.elevenlabs.io/v1/text-to-speech/${voiceId}?output_format=${outputFormat}`;
      const response = await fetch(url, {
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
      await fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': key }, signal });
    },
  };
}
