import { fixed, nearestRatio, takenOr, withoutSeed } from '../adjust.ts';
import type { Ask } from '../ask.ts';
import { promptOf } from '../prompt.ts';
import { type FalCall, falCall } from './fal-call.ts';

const kontextRatios = ['1:1', '21:9', '16:9', '4:3', '3:2', '2:3', '3:4', '9:16', '9:21'] as const;

/** What fal is asked for; a caller who wants webp gets the png converted, so nothing is lost twice. */
function outputFormat({ read }: Ask): 'jpeg' | 'png' {
  return read.text('outputFormat') === 'jpeg' ? 'jpeg' : 'png';
}

export function fluxDev(ask: Ask): FalCall {
  return falCall('fal-ai/flux/dev', {
    prompt: ask.text,
    image_size: sizeOf(ask),
    output_format: outputFormat(ask),
    seed: ask.seed,
  });
}

const kreaSteps: Readonly<Record<string, number>> = { fast: 18, standard: 28, high: 40 };

export function fluxKrea(ask: Ask): FalCall {
  return falCall('fal-ai/flux/krea', {
    prompt: ask.text,
    image_size: sizeOf(ask),
    num_inference_steps: kreaSteps[ask.read.text('quality') ?? 'standard'],
    output_format: outputFormat(ask),
    seed: ask.seed,
  });
}

export function fluxPro(ask: Ask): FalCall {
  return falCall('fal-ai/flux-pro/new', {
    prompt: ask.text,
    image_size: sizeOf(ask),
    output_format: outputFormat(ask),
    seed: ask.seed,
  });
}

export function fluxPro11(ask: Ask): FalCall {
  return falCall('fal-ai/flux-pro/v1.1', {
    prompt: ask.text,
    image_size: sizeOf(ask),
    output_format: outputFormat(ask),
    seed: ask.seed,
  });
}

/** Ultra makes about four megapixels, which is what `high` promises, whatever quality was asked for. */
export function fluxUltra(ask: Ask): FalCall {
  fixed(ask, 'quality', 'high');
  return falCall('fal-ai/flux-pro/v1.1-ultra', {
    prompt: ask.text,
    aspect_ratio: nearestRatio(ask, kontextRatios),
    output_format: outputFormat(ask),
    seed: ask.seed,
  });
}

export function fluxKontext(ask: Ask): FalCall {
  const { read, image } = ask;
  const isMax = read.text('model') === 'max';
  const input = {
    prompt: promptOf(ask, ['style']),
    aspect_ratio: nearestRatio(ask, kontextRatios),
    output_format: outputFormat(ask),
    seed: ask.seed,
  };
  if (image) {
    return falCall(isMax ? 'fal-ai/flux-pro/kontext/max' : 'fal-ai/flux-pro/kontext', {
      ...input,
      image_url: image,
    });
  }
  const endpoint = isMax
    ? 'fal-ai/flux-pro/kontext/max/text-to-image'
    : 'fal-ai/flux-pro/kontext/text-to-image';
  return falCall(endpoint, input);
}

/** fal runs a fast and a full Imagen 3. */
export function imagen3(ask: Ask): FalCall {
  const { read } = ask;
  const isFast = read.text('model') === 'fast-turbo';
  if (!isFast) fixed(ask, 'model', 'large');
  read.text('outputFormat');
  return falCall(isFast ? 'fal-ai/imagen3/fast' : 'fal-ai/imagen3', {
    prompt: ask.text,
    aspect_ratio: nearestRatio(ask, ['1:1', '16:9', '9:16', '3:4', '4:3']),
    negative_prompt: read.text('negativePrompt'),
    seed: ask.seed,
  });
}

export function minimaxImage(ask: Ask): FalCall {
  ask.read.text('outputFormat');
  withoutSeed(ask);
  return falCall('fal-ai/minimax/image-01', {
    prompt: promptOf(ask, ['style']),
    aspect_ratio: nearestRatio(ask, ['1:1', '16:9', '4:3', '3:2', '2:3', '3:4', '9:16', '21:9']),
  });
}

/** Stable Diffusion 3.5; with an image 3.0 medium, the only one at fal that starts from one. */
export function stableDiffusion(ask: Ask): FalCall {
  const { read, image } = ask;
  const input = {
    prompt: promptOf(ask, ['style']),
    image_size: sizeOf(ask),
    guidance_scale: read.number('cfgScale'),
    negative_prompt: read.text('negativePrompt'),
    seed: ask.seed,
  };
  if (image) {
    const version = read.text('model') ?? '';
    const message = `Stable Diffusion ${version} takes no image here; 3.0 medium answers in its place.`;
    read.adjust('model', version, message);
    fixed(ask, 'control', 'none');
    read.text('outputFormat');
    return falCall('fal-ai/stable-diffusion-v3-medium/image-to-image', {
      ...input,
      image_url: image,
      strength: read.number('strength'),
    });
  }
  read.text('control');
  const version = takenOr(ask, 'model', ['3.5-medium', '3.5-large'], () => '3.5-large');
  const output_format = outputFormat(ask);
  if (version === '3.5-medium')
    return falCall('fal-ai/stable-diffusion-v35-medium', { ...input, output_format });
  return falCall('fal-ai/stable-diffusion-v35-large', { ...input, output_format, loras: lorasOf(ask) });
}

/** `https://…/one.safetensors, owner/two:0.8`: addresses or repositories, each with an optional weight. */
function lorasOf({ read }: Ask): { path: string; scale: number }[] | undefined {
  const parts = (read.text('loras') ?? '').split(',').map((part) => part.trim());
  const found = parts.filter((part) => part !== '').map(loraOf);
  return found.length === 0 ? undefined : found;
}

function loraOf(part: string): { path: string; scale: number } {
  const [, path = part, scale] = /^(.+):(\d+(?:\.\d+)?)$/.exec(part) ?? [];
  return { path, scale: scale === undefined ? 1 : Number(scale) };
}

function sizeOf({ read, size }: Ask) {
  read.text('aspectRatio');
  return { width: size.width, height: size.height };
}
