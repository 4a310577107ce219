import { detectLanguage } from '#engine/index.ts';
import { withoutSeed } from '../adjust.ts';
import type { Ask } from '../ask.ts';

/** One request to Google's `text:synthesize`; the voice is found among those that Google lists. */
export interface GoogleSpeechCall {
  readonly input: { readonly text: string } | { readonly ssml: string };
  readonly voice: WantedVoice;
  readonly audioConfig: object;
}

export interface WantedVoice {
  /** `pt-BR`. */
  readonly language: string;
  readonly family: 'Standard' | 'Wavenet' | 'Neural2';
  readonly gender: 'FEMALE' | 'MALE';
  /** From 0: tells voices of one gender apart. */
  readonly index: number;
}

const families = { standard: 'Standard', wavenet: 'Wavenet', neural2: 'Neural2' } as const;

export function googleSpeechCall(ask: Ask): GoogleSpeechCall {
  const { read, text } = ask;
  withoutSeed(ask);
  const isMp3 = read.text('format') !== 'wav';
  return {
    input: read.flag('ssml') ? { ssml: text } : { text },
    voice: wantedVoice(ask),
    audioConfig: {
      audioEncoding: isMp3 ? 'MP3' : 'LINEAR16',
      sampleRateHertz: read.number('sampleRate'),
      speakingRate: read.number('speed'),
      pitch: read.number('pitch'),
    },
  };
}

/** `female-2` is the second female voice of the family. Google wants a language; it is recognised where none is asked for. */
function wantedVoice({ read, text, voice }: Ask): WantedVoice {
  const [gender, number] = (voice ?? read.text('voice') ?? 'female-1').split('-');
  const language = read.text('language') ?? 'auto';
  return {
    language: language === 'auto' ? detectLanguage(text) : language,
    family: families[read.oneOf('model', ['standard', 'wavenet', 'neural2']) ?? 'wavenet'],
    gender: gender === 'male' ? 'MALE' : 'FEMALE',
    index: Math.max(0, Number(number ?? 1) - 1),
  };
}
