import type { GenerateInput, Options } from '#contract/request.ts';
import { characterCount } from './character-count.ts';
import { frameRate, frameSize } from './frame-size.ts';
import type { Model } from './model.ts';

/** Characters spoken in a second at normal speed. */
const charactersPerSecond = 15;

/** Length assumed for a recording, whose real one is not known before it is read. */
const recordingSeconds = 15;

/**
 * Whole seconds from acceptance to the file, at least 1. For the built-in engine it follows from the pixels to draw;
 * for a maker's own model from `model.time`.
 */
export function estimateSeconds(
  model: Model,
  request: GenerateInput,
  options: Options,
  engine: 'LIVE' | 'SIMULATED' = 'SIMULATED',
): number {
  const seconds = mediaSeconds(model, request, options);
  const exact =
    engine === 'LIVE' ? model.time.base + model.time.perSecond * seconds : simulated(model, options, seconds);
  return Math.max(1, Math.ceil(exact));
}

/** Expected length of the media in seconds; 0 for an image. */
export function mediaSeconds(model: Model, request: GenerateInput, options: Options): number {
  if (model.type === 'IMAGE') return 0;
  if (typeof options.duration === 'number') return options.duration;
  const text = request.input.text;
  if (!text) return recordingSeconds;
  const speed = typeof options.speed === 'number' ? options.speed : 1;
  return characterCount(text) / charactersPerSecond / speed;
}

function simulated(model: Model, options: Options, seconds: number): number {
  const size = frameSize(model, options);
  if (!size) return 0.5 + 0.1 * seconds;
  const megapixels = (size.width * size.height) / 1e6;
  const rate = frameRate(model);
  return rate ? 0.5 + 0.025 * megapixels * rate * seconds : 0.3 + 0.6 * megapixels;
}
