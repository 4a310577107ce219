import { describe, expect, it } from 'vitest';
import { trackLoudness, trackPhonemes } from './mouth-track.ts';

const sampleRate = 8_000;
const tone = (seconds: number, level: number) =>
  Float32Array.from({ length: seconds * sampleRate }, (_, i) => level * Math.sin(i / 8));
const loud = { samples: tone(1, 0.5), sampleRate };
/** The mouth in the middle of a phoneme that lasts a quarter of a second. */
const during = (id: string) =>
  trackPhonemes(
    [
      { time: 0.25, id },
      { time: 0.5, id: '' },
    ],
    loud,
    25,
    25,
  )[9];

describe('trackPhonemes', () => {
  it('shuts the lips for m, b and p and opens them for vowels', () => {
    for (const id of ['m', 'b', 'p']) expect(during(id)?.open).toBeLessThan(0.15);
    expect(during('ˈa')?.open).toBeGreaterThan(0.8);
    expect(during('e')?.open).toBeGreaterThan(during('i')?.open ?? 1);
  });

  it('rounds for o and u, spreads for i and e', () => {
    for (const id of ['u', 'oː', 'w', 'ɔ']) expect(during(id)?.width).toBeLessThan(-0.4);
    for (const id of ['i', 'eɪ', 'ɛ̃']) expect(during(id)?.width).toBeGreaterThan(0.4);
  });

  it('puts the teeth on the lip for f and v', () => {
    expect(during('f')?.teethOnLip).toBe(true);
    expect(during('t')?.teethOnLip).toBe(false);
  });

  it('is shut in silence, also while a phoneme is claimed', () => {
    const track = trackPhonemes([{ time: 0.6, id: 'a' }], loud, 25, 50);
    expect(track[5]?.open).toBe(0);
    expect(track[45]?.open).toBeLessThan(0.35);
  });
});

describe('trackLoudness', () => {
  it('opens where the sound is loud', () => {
    const samples = new Float32Array(3 * sampleRate);
    samples.set(tone(1, 0.5), sampleRate);
    const track = trackLoudness({ samples, sampleRate }, 25, 75);
    expect(track[10]?.open).toBe(0);
    expect(track[37]?.open).toBeGreaterThan(0.7);
    expect(track[65]?.open).toBe(0);
  });

  it('keeps the mouth shut through silence', () => {
    const track = trackLoudness({ samples: new Float32Array(sampleRate), sampleRate }, 25, 25);
    expect(track.every(({ open, loudness }) => open === 0 && loudness === 0)).toBe(true);
  });
});
