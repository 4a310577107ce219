import { frameRate, frameSize } from '#catalog/frame-size.ts';
import type { AvatarJob, EngineJob, ImageJob, SpeechJob, VideoJob } from '#engine/index.ts';
import { createOptionReader, type OptionReader } from './option-reader.ts';
import type { ProviderRequest } from './provider.ts';
import { simulatedVoice } from './simulated-voice.ts';

const sampleRates = [16_000, 22_050, 24_000, 44_100, 48_000] as const;
/** Languages of the catalog for which the built-in engine has no voice, by their first part. */
const silentLanguages = ['fil', 'gl'];
const pitchMax = 12;

/** How lively a presenter is, by the feeling of the voice. */
const gestures: Readonly<Record<string, string>> = {
  friendly: 'friendly',
  excited: 'enthusiastic',
  serious: 'formal',
};

export interface SimulatedJob {
  readonly job: EngineJob;
  /** The options that shaped the job, and what could not be done as asked. */
  readonly read: OptionReader;
}

/** The job of the built-in engine that honours a request as far as it can. Pure. */
export function simulatedJob(request: ProviderRequest): SimulatedJob {
  const read = createOptionReader(request.options);
  switch (request.model.type) {
    case 'IMAGE':
      return { job: imageJob(request, read), read };
    case 'VIDEO':
      return { job: videoJob(request, read), read };
    case 'AUDIO':
      return { job: speechJob(request, read), read };
    case 'AVATAR':
      return { job: avatarJob(request, read), read };
  }
}

function imageJob(request: ProviderRequest, read: OptionReader): ImageJob {
  const { input } = request;
  const format =
    read.oneOf('outputFormat', ['png', 'jpeg', 'webp']) ?? read.oneOf('format', ['png', 'jpeg', 'webp']);
  return {
    kind: 'image',
    prompt: input.text ?? '',
    seed: request.seed,
    ...sizeOf(request, read),
    format: format ?? 'png',
    style: named(read, 'style'),
    negativePrompt: read.text('negativePrompt'),
    ...(input.imageFile && { sourceImage: input.imageFile, strength: read.number('strength') }),
  };
}

function videoJob(request: ProviderRequest, read: OptionReader): VideoJob {
  const { input, model } = request;
  return {
    kind: 'video',
    prompt: input.text ?? '',
    seed: request.seed,
    ...sizeOf(request, read),
    frameRate: read.number('frameRate') ?? frameRate(model) ?? 24,
    durationSeconds: read.number('duration') ?? 5,
    format: read.oneOf('format', ['mp4', 'webm']) ?? 'mp4',
    style: named(read, 'style'),
    negativePrompt: read.text('negativePrompt'),
    motion: read.oneOf('motionIntensity', ['low', 'medium', 'high']),
    camera: named(read, 'camera'),
    loop: read.flag('loop'),
    sound: read.flag('generateAudio') ?? false,
    ...(input.imageFile && { sourceImage: input.imageFile }),
  };
}

function speechJob(request: ProviderRequest, read: OptionReader): SpeechJob {
  return {
    kind: 'speech',
    text: request.input.text ?? '',
    seed: request.seed,
    language: languageOf(read),
    voice: { ...voiceOf(request, read), pitch: pitchOf(read), emotion: named(read, 'emotion') },
    speed: read.number('speed') ?? 1,
    format: read.oneOf('format', ['mp3', 'wav']) ?? 'mp3',
    sampleRate: sampleRates.find((rate) => rate === read.number('sampleRate')) ?? 24_000,
    ssml: read.flag('ssml'),
  };
}

function avatarJob(request: ProviderRequest, read: OptionReader): AvatarJob {
  const { input, model } = request;
  const emotion = named(read, 'emotion');
  return {
    kind: 'avatar',
    seed: request.seed,
    ...sizeOf(request, read),
    frameRate: frameRate(model) ?? 25,
    format: read.oneOf('format', ['mp4', 'webm']) ?? 'mp4',
    ...(input.audioFile ? { audio: input.audioFile } : { text: input.text ?? '' }),
    language: languageOf(read),
    voice: { ...voiceOf(request, read), pitch: pitchOf(read), emotion },
    speed: read.number('speed') ?? 1,
    gesture: named(read, 'gesture') ?? (emotion && (gestures[emotion] ?? 'neutral')),
    ...(input.imageFile
      ? { portrait: input.imageFile }
      : { presenter: read.text('avatarId'), background: named(read, 'background') }),
  };
}

function sizeOf({ model, options }: ProviderRequest, read: OptionReader): { width: number; height: number } {
  for (const name of ['aspectRatio', 'resolution', 'quality']) read.text(name);
  const size = frameSize(model, options);
  if (!size) throw new Error(`catalog: ${model.id} makes pictures and has no frame`);
  return size;
}

/** A value the engine knows by name; `auto` leaves the choice to it. */
function named(read: OptionReader, name: string): string | undefined {
  const value = read.text(name);
  return value === 'auto' ? undefined : value;
}

function voiceOf({ input }: ProviderRequest, read: OptionReader) {
  return simulatedVoice(read.text('voice') ?? input.voice);
}

function pitchOf(read: OptionReader): number | undefined {
  const asked = read.number('pitch');
  if (asked === undefined || Math.abs(asked) <= pitchMax) return asked;
  const used = Math.sign(asked) * pitchMax;
  read.adjust(
    'pitch',
    used,
    `The built-in engine shifts the pitch by ${pitchMax} semitones at most; ${used} was used.`,
  );
  return used;
}

function languageOf(read: OptionReader): string | undefined {
  const asked = named(read, 'language');
  if (asked === undefined || !silentLanguages.includes(asked.split('-')[0] ?? '')) return asked;
  read.adjust(
    'language',
    'auto',
    `The built-in engine has no voice for ${asked}; it goes by the text instead.`,
  );
  return undefined;
}
