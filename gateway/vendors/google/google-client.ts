import { z } from 'zod';
import { requestJson } from '../json-request.ts';
import type { VendorAccess, VendorClient } from '../vendor-client.ts';
import { vendorError } from '../vendor-failure.ts';
import { type GoogleSpeechCall, googleSpeechCall, type WantedVoice } from './google-speech.ts';

const listed = z.object({
  voices: z
    .array(z.object({ name: z.string(), ssmlGender: z.string(), languageCodes: z.array(z.string()) }))
    .default([]),
});
const spoken = z.object({ audioContent: z.base64().default('') });
type Listed = z.infer<typeof listed>['voices'];

const root = 'https://texttospeech.googleapis.com/v1';

/** Google Cloud Text-to-Speech by REST: the list of voices once for each language, then one request for each recording. */
export function createGoogle({ key, fetch }: VendorAccess): VendorClient<GoogleSpeechCall> {
  const asked = { fetch, headers: { 'X-Goog-Api-Key': key } };
  const lists = new Map<string, Listed>();
  const voicesOf = async (language: string, signal: AbortSignal): Promise<Listed> => {
    const known = lists.get(language);
    if (known) return known;
    const url = `${root}/voices?languageCode=${language}`;
    const { voices } = await requestJson({ ...asked, url, signal, answer: listed });
    lists.set(language, voices);
    return voices;
  };
  return {
    id: 'google',
    plans: { 'google-tts': googleSpeechCall },
    async submit({ input, voice, audioConfig }, _, signal) {
      const name = voiceName(await voicesOf(voice.language, signal), voice);
      const body = { input, voice: { languageCode: voice.language, name }, audioConfig };
      const { audioContent } = await requestJson({
        ...asked,
        url: `${root}/text:synthesize`,
        body,
        signal,
        answer: spoken,
      });
      return { media: 'audio', bytes: Buffer.from(audioContent, 'base64') };
    },
    async check(signal) {
      await requestJson({ ...asked, url: `${root}/voices?languageCode=en-US`, signal, answer: listed });
    },
  };
}

/** The wanted voice, or the nearest that the language has: of the same family, then of the same gender, then any. */
function voiceName(voices: Listed, { family, gender, index }: WantedVoice): string {
  const sorted = voices.toSorted((one, other) => one.name.localeCompare(other.name));
  const ofFamily = sorted.filter(({ name }) => name.includes(`-${family}-`));
  const choices = [
    ofFamily.filter(({ ssmlGender }) => ssmlGender === gender),
    ofFamily,
    sorted.filter(({ ssmlGender }) => ssmlGender === gender),
    sorted,
  ].find((list) => list.length > 0);
  const found = choices?.[index % choices.length];
  if (!found) throw vendorError('invalid');
  return found.name;
}
