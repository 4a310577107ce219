import { describe, expect, it } from 'vitest';
import { resample } from './resample.ts';
import { timeStretch } from './time-stretch.ts';

const tone = (hertz: number, rate: number, seconds: number) =>
  Float32Array.from({ length: rate * seconds }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / rate));

const crossings = (wave: Float32Array) =>
  wave.reduce((sum, value, i) => sum + (i > 0 && (wave[i - 1] ?? 0) < 0 && value >= 0 ? 1 : 0), 0);

const level = (wave: Float32Array) => Math.sqrt(wave.reduce((sum, v) => sum + v * v, 0) / wave.length);

describe('timeStretch', () => {
  it.each([0.5, 0.8, 1.5, 2])('by %f changes the length and keeps pitch and loudness', (factor) => {
    const result = timeStretch(tone(200, 22_050, 1), 22_050, factor);
    expect(result.length).toBe(Math.round(22_050 * factor));
    expect(crossings(result) / factor).toBeCloseTo(200, -1);
    expect(level(result.subarray(2000, -2000))).toBeCloseTo(Math.SQRT1_2, 1);
  });
});

describe('resample', () => {
  it.each([16_000, 24_000, 48_000])('to %i Hz keeps a tone', (rate) => {
    const result = resample(tone(440, 22_050, 1), 22_050, rate);
    expect(result.length).toBe(rate);
    expect(crossings(result)).toBeCloseTo(440, -1);
    expect(level(result.subarray(100, -100))).toBeCloseTo(Math.SQRT1_2, 2);
  });

  it('folds nothing back when it goes down', () => {
    expect(level(resample(tone(10_000, 22_050, 1), 22_050, 16_000))).toBeLessThan(0.02);
  });
});
