import { fixed, takenOr } from '../adjust.ts';
import type { Ask } from '../ask.ts';

/** One request to ElevenLabs' text-to-speech. */
export interface SpeechCall {
  readonly voiceId: string;
  /** Codec and rate as ElevenLabs names them; `pcm_…` are bare samples. */
  readonly outputFormat: string;
  readonly body: object;
}

/** ElevenLabs' own ids of its stock voices. */
const voiceIds: Readonly<Record<string, string>> = {
  rachel: '21m00Tcm4TlvDq8ikWAM',
  sarah: 'EXAVITQu4vr4xnSDxMaL',
  charlotte: 'XB0fDUnXU5powFXDhCwa',
  alice: 'Xb7hH8MSUJpSbSDYk0k2',
  adam: 'pNInz6obpgDQGcFmaJgB',
  daniel: 'onwK4e9ZLuTAKqWW03F9',
  george: 'JBFqnCBsd6RMkjVDRZzb',
  liam: 'TX3LPaxmHKxFdv7VOQHJ',
};

/** Tags of feeling that version 3 reads from the text. */
const tags: Readonly<Record<string, string>> = {
  excited: '[excited] ',
  calm: '[calm] ',
  sad: '[sad] ',
  serious: '[serious] ',
  friendly: '[warmly] ',
};

/** Puts the feeling before the words, as version 3 takes it. */
export function taggedText({ text, read }: Ask): string {
  return `${tags[read.text('emotion') ?? ''] ?? ''}${text}`;
}

export function speechCall(ask: Ask): SpeechCall {
  const { read, seed } = ask;
  const isV3 = read.text('model') === 'eleven_v3';
  const voice = ask.voice ?? read.text('voice') ?? 'rachel';
  return {
    voiceId: voiceIds[voice] ?? voice,
    outputFormat: outputFormat(ask),
    body: {
      ...(isV3 ? v3Body(ask) : v2Body(ask)),
      model_id: isV3 ? 'eleven_v3' : 'eleven_multilingual_v2',
      seed,
    },
  };
}

/** Version 3 knows three stabilities and no speed. */
function v3Body(ask: Ask): object {
  const { read } = ask;
  fixed(ask, 'speed', 1);
  const asked = read.number('stability') ?? 0.5;
  const stability = Math.round(asked * 2) / 2;
  if (stability !== asked)
    read.adjust('stability', stability, `stability is 0, 0.5 or 1 here; ${stability} is used.`);
  const language = read.text('language') ?? 'auto';
  return {
    text: taggedText(ask),
    voice_settings: { stability },
    ...(language !== 'auto' && { language_code: language.slice(0, 2) }),
  };
}

/** The multilingual version recognises the language by itself and takes no wish for one. */
function v2Body(ask: Ask): object {
  const { read } = ask;
  fixed(ask, 'language', 'auto');
  read.text('emotion');
  return {
    text: ask.text,
    voice_settings: { stability: read.number('stability'), speed: read.number('speed') },
  };
}

function outputFormat(ask: Ask): string {
  const { read } = ask;
  const rate = read.number('sampleRate') ?? 44_100;
  if (read.text('format') === 'wav') return `pcm_${rate}`;
  return takenOr(ask, 'sampleRate', ['22050', '44100'], () => '44100') === '22050'
    ? 'mp3_22050_32'
    : 'mp3_44100_128';
}
