import { fixed, nearestRatio, nearestSeconds, takenOr, withoutSeed } from '../adjust.ts';
import type { Ask } from '../ask.ts';
import { promptOf } from '../prompt.ts';
import { type FalCall, falCall } from './fal-call.ts';

/** Hailuo. 1080p is made in 6 seconds only; who asks for more seconds than that gets them, in 768p. */
export function minimax(ask: Ask): FalCall {
  const { read, image } = ask;
  const prompt = promptOf(ask, ['style', 'camera', 'motionIntensity']);
  withoutSeed(ask);
  if (read.text('model') === 'HailuoI2V' && image) {
    nearestSeconds(ask, [6]);
    fixed(ask, 'resolution', '720p');
    return falCall('fal-ai/minimax/video-01/image-to-video', { prompt, image_url: image });
  }
  const duration = nearestSeconds(ask, [6, 10]);
  if (read.text('resolution') === '1080p' && duration === 6) {
    return image
      ? falCall('fal-ai/minimax/hailuo-02/pro/image-to-video', { prompt, image_url: image })
      : falCall('fal-ai/minimax/hailuo-02/pro/text-to-video', { prompt });
  }
  fixed(ask, 'resolution', '768p');
  const input = { prompt, duration: duration === 10 ? '10' : '6' } as const;
  return image
    ? falCall('fal-ai/minimax/hailuo-02/standard/image-to-video', {
        ...input,
        image_url: image,
        resolution: '768P',
      })
    : falCall('fal-ai/minimax/hailuo-02/standard/text-to-video', input);
}

export function veo3(ask: Ask): FalCall {
  const { read, image } = ask;
  const seconds = nearestSeconds(ask, [4, 6, 8]);
  const input = {
    prompt: ask.text,
    duration: seconds === 4 ? '4s' : seconds === 6 ? '6s' : '8s',
    resolution: takenOr(ask, 'resolution', ['720p', '1080p'], () => '1080p'),
    aspect_ratio: nearestRatio(ask, ['16:9', '9:16']),
    generate_audio: read.flag('generateAudio'),
    negative_prompt: read.text('negativePrompt'),
    seed: ask.seed,
  } as const;
  const isFast = read.text('model') === 'veo-3-fast';
  if (image) {
    return falCall(isFast ? 'fal-ai/veo3/fast/image-to-video' : 'fal-ai/veo3/image-to-video', {
      ...input,
      image_url: image,
    });
  }
  return falCall(isFast ? 'fal-ai/veo3/fast' : 'fal-ai/veo3', input);
}

export function luma(ask: Ask): FalCall {
  const { read, image } = ask;
  const isFlash = read.text('model') === 'ray-2-flash';
  const input = {
    prompt: promptOf(ask, ['style', 'camera']),
    duration: nearestSeconds(ask, [5, 9]) === 9 ? '9s' : '5s',
    resolution: takenOr(ask, 'resolution', ['540p', '720p', '1080p'], () => '720p'),
    aspect_ratio: nearestRatio(ask, ['16:9', '9:16', '4:3', '3:4', '21:9', '9:21']),
    loop: read.flag('loop'),
  } as const;
  withoutSeed(ask);
  if (image) {
    const endpoint = isFlash
      ? 'fal-ai/luma-dream-machine/ray-2-flash/image-to-video'
      : 'fal-ai/luma-dream-machine/ray-2/image-to-video';
    return falCall(endpoint, { ...input, image_url: image });
  }
  return falCall(
    isFlash ? 'fal-ai/luma-dream-machine/ray-2-flash' : 'fal-ai/luma-dream-machine/ray-2',
    input,
  );
}

const secondsToTwelve = ['2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

export function seedance(ask: Ask): FalCall {
  const { read, image } = ask;
  const isStill = read.text('camera') === 'static';
  const input = {
    prompt: promptOf(ask, isStill ? ['motionIntensity'] : ['camera', 'motionIntensity']),
    camera_fixed: isStill,
    duration: secondsText(ask, secondsToTwelve),
    resolution: takenOr(ask, 'resolution', ['480p', '720p', '1080p'], () => '720p'),
    aspect_ratio: nearestRatio(ask, ['16:9', '9:16', '1:1', '4:3', '3:4', '21:9']),
    seed: ask.seed,
  } as const;
  const isLite = read.text('model') === '1.0-lite';
  if (image) {
    const endpoint = isLite
      ? 'fal-ai/bytedance/seedance/v1/lite/image-to-video'
      : 'fal-ai/bytedance/seedance/v1/pro/image-to-video';
    return falCall(endpoint, { ...input, image_url: image });
  }
  const endpoint = isLite
    ? 'fal-ai/bytedance/seedance/v1/lite/text-to-video'
    : 'fal-ai/bytedance/seedance/v1/pro/text-to-video';
  return falCall(endpoint, input);
}

const amplitudes = { low: 'small', medium: 'medium', high: 'large' } as const;

/** With an image the picture keeps the image's own shape. */
export function vidu(ask: Ask): FalCall {
  const { read, image } = ask;
  const input = {
    prompt: promptOf(ask, ['style', 'camera']),
    duration: secondsText(ask, ['2', '3', '4', '5', '6', '7', '8']),
    movement_amplitude: amplitudes[read.oneOf('motionIntensity', ['low', 'medium', 'high']) ?? 'medium'],
    bgm: false,
    seed: ask.seed,
  } as const;
  if (image) {
    const resolution = takenOr(ask, 'resolution', ['720p', '1080p'], () => '720p');
    return falCall('fal-ai/vidu/q2/image-to-video/pro', { ...input, resolution, image_url: image });
  }
  return falCall('fal-ai/vidu/q2/text-to-video', {
    ...input,
    resolution: takenOr(ask, 'resolution', ['360p', '520p', '720p', '1080p'], () => '520p'),
    aspect_ratio: nearestRatio(ask, ['16:9', '9:16', '1:1']),
  });
}

/** The open weights of Wan 2.2, which make 720p at most; Alibaba's own endpoint makes 1080p. */
export function wan(ask: Ask): FalCall {
  nearestSeconds(ask, [5]);
  return falCall('fal-ai/wan/v2.2-a14b/text-to-video', {
    prompt: ask.text,
    resolution: takenOr(ask, 'resolution', ['480p', '720p'], () => '720p'),
    aspect_ratio: nearestRatio(ask, ['16:9', '9:16', '1:1']),
    negative_prompt: ask.read.text('negativePrompt'),
    seed: ask.seed,
  });
}

function secondsText<const Text extends string>(ask: Ask, texts: readonly Text[]): Text | undefined {
  const seconds = nearestSeconds(ask, texts.map(Number));
  return texts.find((text) => Number(text) === seconds);
}
