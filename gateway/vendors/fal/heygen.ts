import { fixed, takenOr, withoutSeed } from '../adjust.ts';
import type { Ask } from '../ask.ts';
import { type FalCall, falCall } from './fal-call.ts';

const ratios = ['16:9', '9:16', '1:1'] as const;

/** Presenters of HeyGen's own stock, each with a room of its own, for the names of the catalog. */
const presenters = {
  kate: 'Caroline Business Standing Front',
  anna: 'Anna in White T-shirt',
  sofia: 'Giulia Office Front',
  luana: 'Gala Office Front',
  daniel: 'Adrian in Blue Suit',
  marcus: 'Marcus Suit Front',
  kenji: 'Ren Office Front',
  joao: 'Juan Office Front',
} as const;

const names = Object.keys(presenters) as (keyof typeof presenters)[];

/** A presenter who speaks a text, or a portrait of the caller's that does. */
export function heygen(ask: Ask): FalCall {
  const { read, image, text } = ask;
  const input = {
    resolution: takenOr(ask, 'resolution', ['720p', '1080p'], () => '720p'),
    aspect_ratio: takenOr(ask, 'aspectRatio', ratios, () => '16:9'),
  };
  withoutSeed(ask);
  ownVoice(ask);
  fixed(ask, 'language', 'auto');
  if (image) {
    fixed(ask, 'speed', 1);
    const gesture = takenOr(ask, 'gesture', ['neutral', 'friendly', 'enthusiastic'], () => 'neutral');
    return falCall('fal-ai/heygen/avatar4/image-to-video', {
      ...input,
      image_url: image,
      prompt: text,
      talking_style: gesture === 'neutral' ? 'stable' : 'expressive',
    });
  }
  const asked = read.oneOf('avatarId', names) ?? 'kate';
  ownRoom(ask);
  return falCall('fal-ai/heygen/avatar4/digital-twin', {
    ...input,
    character: { avatar: presenters[asked] },
    voice: { prompt: text, speed: read.number('speed') },
  });
}

/** The voice belongs to the presenter; HeyGen recognises the language in the text. */
function ownVoice({ read }: Ask): void {
  const voice = read.text('voice');
  if (voice !== undefined)
    read.adjust('voice', voice, "The presenter speaks with the presenter's own voice.");
}

function ownRoom({ read }: Ask): void {
  const background = read.text('background');
  if (background !== undefined)
    read.adjust('background', background, "The background is the presenter's own room.");
}
