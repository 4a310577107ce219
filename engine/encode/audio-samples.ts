import * as mediabunny from 'mediabunny';
import type { Sound } from './sound.ts';

/** The sound in pieces of one second, as the encoders of mediabunny take it. */
export function* audioSamples({ samples, channels, sampleRate }: Sound): Generator<mediabunny.AudioSample> {
  const step = sampleRate * channels;
  for (let at = 0; at < samples.length; at += step)
    yield new mediabunny.AudioSample({
      data: samples.subarray(at, at + step),
      format: 'f32',
      numberOfChannels: channels,
      sampleRate,
      timestamp: at / step,
    });
}
