import { readFileSync } from 'node:fs';

/** Loaded before the server: Google's hosts are answered here, in the protocol of its Text-to-Speech. */
const recording = readFileSync(new URL('../public/samples/google-tts.mp3', import.meta.url));
const voice = { name: 'en-US-Wavenet-A', ssmlGender: 'FEMALE', languageCodes: ['en-US'] };
const elsewhere = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.host !== 'texttospeech.googleapis.com') return elsewhere(input, init);
  return url.pathname.endsWith('/voices')
    ? Response.json({ voices: [voice] })
    : Response.json({ audioContent: recording.toString('base64') });
};
