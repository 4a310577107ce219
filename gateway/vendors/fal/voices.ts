import { fixed, takenOr, withoutSeed } from '../adjust.ts';
import type { Ask } from '../ask.ts';
import { taggedText } from '../elevenlabs/elevenlabs-speech.ts';
import { type FalCall, falCall } from './fal-call.ts';

/** Speech by ElevenLabs as fal runs it: mp3 with 44.1 kHz. */
export function elevenlabs(ask: Ask): FalCall {
  const { read } = ask;
  const voice = capitalized(ask.voice ?? read.text('voice') ?? 'rachel');
  fixed(ask, 'format', 'mp3');
  fixed(ask, 'sampleRate', 44_100);
  withoutSeed(ask);
  const input = { voice, stability: read.number('stability'), language_code: languageOf(ask) };
  if (read.text('model') === 'eleven_multilingual_v2') {
    read.text('emotion');
    return falCall('fal-ai/elevenlabs/tts/multilingual-v2', {
      ...input,
      text: ask.text,
      speed: read.number('speed'),
    });
  }
  fixed(ask, 'speed', 1);
  return falCall('fal-ai/elevenlabs/tts/eleven-v3', { ...input, text: taggedText(ask) });
}

/** The two letters of ISO 639-1; nothing where the language is read from the text. */
function languageOf({ read }: Ask): string | undefined {
  const language = read.text('language');
  return language === undefined || language === 'auto' ? undefined : language.slice(0, 2);
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A portrait that speaks a text or a recording, by the model Fabric: 480p or 720p. */
export function hedra(ask: Ask): FalCall {
  const { read, image, audio } = ask;
  if (!image) throw new Error('Hedra is asked for with an image.');
  const resolution = takenOr(ask, 'resolution', ['480p', '720p'], () => '480p');
  withoutSeed(ask);
  if (audio) return falCall('veed/fabric-1.0', { image_url: image, audio_url: audio, resolution });
  return falCall('veed/fabric-1.0/text', {
    image_url: image,
    text: ask.text,
    resolution,
    voice_description: describedVoice(ask.voice ?? read.text('voice'), read.text('emotion')),
  });
}

function describedVoice(voice = 'friendly_female', emotion = 'neutral'): string {
  const [manner = 'friendly', gender = 'female'] = voice.split('_');
  return `A ${manner} ${gender} voice${emotion === 'neutral' ? '' : `, ${emotion}`}`;
}
