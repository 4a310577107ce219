import { fixed, nearestSeconds, takenOr, withoutSeed } from '../adjust.ts';
import type { Ask } from '../ask.ts';
import { promptOf } from '../prompt.ts';
import { type FalCall, falCall } from './fal-call.ts';

const ratios = ['16:9', '9:16', '1:1'] as const;

/** Every version of Kling. A text for version 2.1 goes to its master, the only one at fal that takes no image. */
export function kling(ask: Ask): FalCall {
  const { read, image } = ask;
  const version = read.text('model');
  const isPro = read.text('mode') === 'pro';
  const input = {
    prompt: promptOf(ask, ['style', 'camera', 'motionIntensity']),
    duration: nearestSeconds(ask, [5, 10]) === 10 ? '10' : '5',
    negative_prompt: read.text('negativePrompt'),
    cfg_scale: read.number('cfgScale'),
  } as const;
  withoutSeed(ask);
  switch (version) {
    case '1.0':
      fixed(ask, 'resolution', '720p');
      return image
        ? falCall('fal-ai/kling-video/v1/standard/image-to-video', { ...input, image_url: image })
        : falCall('fal-ai/kling-video/v1/standard/text-to-video', { ...input, aspect_ratio: ratioOf(ask) });
    case '1.5':
      fixed(ask, 'resolution', '1080p');
      return image
        ? falCall('fal-ai/kling-video/v1.5/pro/image-to-video', {
            ...input,
            aspect_ratio: ratioOf(ask),
            image_url: image,
          })
        : falCall('fal-ai/kling-video/v1.5/pro/text-to-video', { ...input, aspect_ratio: ratioOf(ask) });
    case '1.6':
      return isPro ? pro16(ask, input) : standard16(ask, input);
    case '2.0':
      fixed(ask, 'resolution', '1080p');
      return image
        ? falCall('fal-ai/kling-video/v2/master/image-to-video', { ...input, image_url: image })
        : falCall('fal-ai/kling-video/v2/master/text-to-video', { ...input, aspect_ratio: ratioOf(ask) });
    default:
      return version21(ask, input, isPro);
  }
}

interface Input {
  readonly prompt: string;
  readonly duration: '5' | '10';
  readonly negative_prompt: string | undefined;
  readonly cfg_scale: number | undefined;
}

/** With an image, where the endpoint has no such field, the video keeps the shape of the image. */
function ratioOf(ask: Ask) {
  return takenOr(ask, 'aspectRatio', ratios, () => '16:9');
}

function pro16(ask: Ask, input: Input): FalCall {
  fixed(ask, 'resolution', '1080p');
  return ask.image
    ? falCall('fal-ai/kling-video/v1.6/pro/image-to-video', {
        ...input,
        aspect_ratio: ratioOf(ask),
        image_url: ask.image,
      })
    : falCall('fal-ai/kling-video/v1.6/pro/text-to-video', { ...input, aspect_ratio: ratioOf(ask) });
}

function standard16(ask: Ask, input: Input): FalCall {
  fixed(ask, 'resolution', '720p');
  return ask.image
    ? falCall('fal-ai/kling-video/v1.6/standard/image-to-video', { ...input, image_url: ask.image })
    : falCall('fal-ai/kling-video/v1.6/standard/text-to-video', { ...input, aspect_ratio: ratioOf(ask) });
}

function version21(ask: Ask, input: Input, isPro: boolean): FalCall {
  const { image } = ask;
  if (image && !isPro && ask.read.text('model') === '2.1') {
    fixed(ask, 'resolution', '720p');
    return falCall('fal-ai/kling-video/v2.1/standard/image-to-video', { ...input, image_url: image });
  }
  fixed(ask, 'model', '2.1-master');
  fixed(ask, 'mode', 'pro');
  fixed(ask, 'resolution', '1080p');
  return image
    ? falCall('fal-ai/kling-video/v2.1/master/image-to-video', { ...input, image_url: image })
    : falCall('fal-ai/kling-video/v2.1/master/text-to-video', { ...input, aspect_ratio: ratioOf(ask) });
}
