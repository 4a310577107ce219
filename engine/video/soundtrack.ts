import type { Sound } from '../encode/sound.ts';
import type { Scene } from '../picture/scene.ts';
import type { Place } from '../picture/vocabulary.ts';
import { createRandom, type Random } from '../random.ts';

const sampleRate = 44_100;
const turn = 2 * Math.PI;

/** A soundtrack for a scene: slow chords and the noise of its weather, seeded, stereo. */
export function composeSoundtrack(scene: Scene, seconds: number): Sound {
  const samples = new Float32Array(Math.round(seconds * sampleRate) * 2);
  const random = createRandom(`soundtrack ${scene.seed}`);
  addChords(samples, scene, seconds, random);
  addWeather(samples, scene, random);
  finish(samples);
  return { samples, sampleRate, channels: 2 };
}

/** Chords in semitones over the root. */
const minorChords = [
  [0, 3, 7, 10],
  [-4, 0, 3, 7],
  [-2, 2, 5, 9],
];
const majorChords = [
  [0, 4, 7, 11],
  [5, 9, 12, 16],
  [-3, 0, 4, 7],
];

function addChords(samples: Float32Array, scene: Scene, seconds: number, random: Random): void {
  const grave = scene.neon || scene.battle || scene.time === 'night' || scene.time === 'storm';
  const chords = grave ? minorChords : majorChords;
  const root = 110 * 2 ** (random.integer(-3, 4) / 12);
  const bar = Math.max(2, seconds / 3);
  for (let index = 0; index * bar < seconds; index++)
    for (const semitone of chords[index % chords.length] ?? [])
      for (const detune of [-0.0016, 0.0019]) {
        const frequency = root * 2 ** (semitone / 12) * (1 + detune);
        const tone = { frequency, pan: random.range(0.2, 0.8), phase: random.range(0, turn) };
        addTone(samples, tone, index * bar, (index + 1) * bar + 0.9);
      }
}

interface Tone {
  readonly frequency: number;
  /** 0 left, 1 right. */
  readonly pan: number;
  readonly phase: number;
}

const swellSeconds = 0.9;

function addTone(samples: Float32Array, { frequency, pan, phase }: Tone, from: number, to: number): void {
  const first = Math.floor(from * sampleRate);
  const last = Math.min(samples.length / 2, Math.floor(to * sampleRate));
  const step = (turn * frequency) / sampleRate;
  for (let i = first; i < last; i++) {
    const angle = phase + (i - first) * step;
    const swell = Math.min(
      1,
      (i - first) / (swellSeconds * sampleRate),
      (last - i) / (swellSeconds * sampleRate),
    );
    const value = (Math.sin(angle) + 0.34 * Math.sin(2 * angle) + 0.12 * Math.sin(3 * angle)) * swell * 0.04;
    samples[2 * i] = (samples[2 * i] as number) + value * (1 - pan);
    samples[2 * i + 1] = (samples[2 * i + 1] as number) + value * pan;
  }
}

const windOf: Record<Place, number> = {
  sea: 0.38,
  beach: 0.38,
  underwater: 0.28,
  forest: 0.12,
  meadow: 0.12,
  desert: 0.17,
  mountains: 0.14,
  sky: 0.2,
  city: 0.08,
  street: 0.1,
  space: 0.12,
  abstract: 0.05,
  product: 0.03,
  room: 0.04,
  portrait: 0.03,
  wall: 0.03,
  plain: 0.03,
};

/** Noise through two gentle low-pass filters: waves, wind or rain. */
function addWeather(samples: Float32Array, scene: Scene, random: Random): void {
  const wet = scene.rain || scene.time === 'storm';
  const strength = windOf[scene.place] + (wet ? 0.2 : 0);
  const waves = scene.place === 'sea' || scene.place === 'beach';
  const period = random.range(3.2, 4.6);
  for (let channel = 0; channel < 2; channel++) {
    let noise = (random.integer(1, 0x7fff_ffff) | 1) as number;
    let [first, second] = [0, 0];
    for (let at = channel; at < samples.length; at += 2) {
      const seconds = at / 2 / sampleRate;
      const gust = waves
        ? 0.25 + 0.75 * (0.5 + 0.5 * Math.sin((turn * seconds) / period)) ** 2
        : 0.7 + 0.3 * Math.sin(seconds * 0.9 + 1);
      noise ^= noise << 13;
      noise ^= noise >>> 17;
      noise ^= noise << 5;
      const cutoff = waves ? 0.05 + 0.13 * gust : scene.rain ? 0.3 : 0.035;
      first += (noise / 0x8000_0000 - first) * cutoff;
      second += (first - second) * cutoff;
      samples[at] = (samples[at] as number) + second * strength * gust;
    }
  }
}

/** Fades in and out, and keeps peaks soft. */
function finish(samples: Float32Array): void {
  const frames = samples.length / 2;
  const fade = Math.min(sampleRate * 0.35, frames / 4);
  for (let at = 0; at < samples.length; at++) {
    const frame = at >> 1;
    const level = Math.min(1, frame / fade, (frames - frame) / fade);
    samples[at] = Math.tanh((samples[at] as number) * level * 1.5);
  }
}
