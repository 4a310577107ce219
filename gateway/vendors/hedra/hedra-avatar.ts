import { fixed } from '../adjust.ts';
import type { Ask } from '../ask.ts';

/** What Hedra is asked for, before its ids of files, model and voice are known. */
export interface HedraCall {
  /** Words to speak; absent where a recording is given. */
  readonly text?: string;
  readonly voice: { readonly gender: 'female' | 'male'; readonly manner: string };
  readonly resolution: '540p' | '720p';
  readonly aspectRatio: '1:1' | '9:16' | '16:9';
  /** How the person behaves. */
  readonly prompt: string;
  readonly seed: number;
}

const behaviour: Readonly<Record<string, string>> = {
  excited: 'A person talking with excitement.',
  calm: 'A person talking calmly.',
  sad: 'A person talking with sadness.',
  serious: 'A person talking seriously.',
  friendly: 'A person talking with a friendly smile.',
};

export function hedraCall(ask: Ask): HedraCall {
  const { read, audio, text } = ask;
  const [manner = 'friendly', gender] = (ask.voice ?? read.text('voice') ?? 'friendly_female').split('_');
  fixed(ask, 'language', 'auto');
  return {
    ...(audio === undefined && { text }),
    voice: { gender: gender === 'male' ? 'male' : 'female', manner },
    resolution: read.oneOf('resolution', ['540p', '720p']) ?? '720p',
    aspectRatio: read.oneOf('aspectRatio', ['1:1', '9:16', '16:9']) ?? '1:1',
    prompt: behaviour[read.text('emotion') ?? ''] ?? 'A person talking to the camera.',
    seed: ask.seed,
  };
}
