import { interpolator } from './resample.ts';

/** Speech ready to be encoded, made a second at a time so that long texts take little memory. */
export interface PolishedSpeech {
  readonly sampleRate: number;
  readonly totalSamples: number;
  /** Mono, -1 to 1. */
  blocks(): Generator<Float32Array<ArrayBuffer>>;
}

export interface PolishOptions {
  readonly sampleRate: number;
  /** Silence around the speech. */
  readonly leadSeconds?: number;
  readonly tailSeconds?: number;
}

const speakingLevel = 0.13;
const echoes: readonly (readonly [seconds: number, gain: number])[] = [
  [0.0113, 0.1],
  [0.0197, 0.075],
  [0.0311, 0.055],
  [0.0437, 0.04],
  [0.0613, 0.028],
  [0.0841, 0.018],
];

/** Brings raw speech to a rate, an even loudness and a small room: warmer and less dry than the synthesizer's own. */
export function polishSpeech(
  raw: { readonly pcm: Int16Array; readonly sampleRate: number },
  { sampleRate, leadSeconds = 0.08, tailSeconds = 0.12 }: PolishOptions,
): PolishedSpeech {
  const lead = Math.round(leadSeconds * sampleRate);
  const step = raw.sampleRate / sampleRate;
  const totalSamples = lead + Math.ceil(raw.pcm.length / step) + Math.round(tailSeconds * sampleRate);
  const gain = speakingLevel / activeLevel(raw.pcm, raw.sampleRate);
  function* blocks() {
    const at = interpolator(raw.pcm, step);
    const room = createRoom(sampleRate);
    for (let start = 0; start < totalSamples; start += sampleRate) {
      const block = new Float32Array(Math.min(sampleRate, totalSamples - start));
      for (let i = 0; i < block.length; i++) {
        const position = (start + i - lead) * step;
        block[i] = position < -20 ? 0 : at(position) * gain;
      }
      yield room(block);
    }
  }
  return { sampleRate, totalSamples, blocks };
}

/** Root mean square, in the Int16 scale, of the pieces in which something is said. */
function activeLevel(pcm: Int16Array, sampleRate: number): number {
  const size = Math.round(sampleRate * 0.05);
  const powers: number[] = [];
  for (let at = 0; at < pcm.length; at += size) {
    let sum = 0;
    for (const sample of pcm.subarray(at, at + size)) sum += sample * sample;
    powers.push(sum / size);
  }
  const loudest = powers.reduce((most, power) => Math.max(most, power), 1);
  const active = powers.filter((power) => power > loudest * 0.01);
  return Math.sqrt(active.reduce((sum, power) => sum + power, 0) / active.length);
}

/**
 * A little more body below 200 Hz, a little less edge above 5 kHz, and early echoes of a small room. Changes one block of a
 * sound after another, in place.
 */
function createRoom(sampleRate: number): (block: Float32Array<ArrayBuffer>) => Float32Array<ArrayBuffer> {
  const delays = Int32Array.from(echoes, ([seconds]) => Math.round(seconds * sampleRate));
  const gains = Float64Array.from(echoes, ([, gain]) => gain);
  const reach = Math.max(...delays);
  const weight = (hertz: number) => 1 - Math.exp((-2 * Math.PI * hertz) / sampleRate);
  const [bodyWeight, edgeWeight, wallWeight] = [weight(200), weight(5000), weight(3500)];
  let [body, soft, wall] = [0, 0, 0];
  let past = new Float32Array(reach);
  return (block) => {
    const dry = new Float32Array(reach + block.length);
    dry.set(past);
    dry.set(block, reach);
    past = dry.slice(block.length);
    for (let i = 0, now = reach; i < block.length; i++, now++) {
      const value = dry[now] as number;
      body += (value - body) * bodyWeight;
      soft += (value - soft) * edgeWeight;
      let echo = 0;
      for (let k = 0; k < delays.length; k++)
        echo += (dry[now - (delays[k] as number)] as number) * (gains[k] as number);
      wall += (echo - wall) * wallWeight;
      block[i] = softLimit(value * 0.68 + soft * 0.27 + body * 0.4 + wall);
    }
    return block;
  };
}

/** Straight up to 0.7, then bent so that nothing passes 0.96. */
function softLimit(value: number): number {
  const size = Math.abs(value);
  if (size <= 0.7) return value;
  return Math.sign(value) * (0.7 + 0.26 * Math.tanh((size - 0.7) / 0.26));
}
