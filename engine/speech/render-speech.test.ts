import { readFile } from 'node:fs/promises';
import * as mediabunny from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { readBack } from '../encode/read-back.ts';
import type { SpeechJob, Voice } from '../job.ts';
import { createTestContext } from '../test-context.ts';
import { loadSynthesizer } from './espeak.ts';
import { renderSpeech } from './render-speech.ts';
import { synthesize } from './synthesize.ts';

const portuguese = 'Olá! Esta voz foi gerada aqui mesmo, sem internet. Tudo bem com você?';
const job: SpeechJob = {
  kind: 'speech',
  text: portuguese,
  seed: 7,
  voice: { gender: 'female', variant: 1 },
  speed: 1,
  format: 'wav',
  sampleRate: 24_000,
};

async function render(changes: Partial<SpeechJob> = {}, workers = 2) {
  await using context = await createTestContext(workers);
  const { file, notes } = await renderSpeech({ ...job, ...changes }, context);
  const read = await readBack(file.path);
  const bytes = await readFile(file.path);
  return { file, read, notes, bytes, progress: context.progress };
}

async function raw(changes: Partial<SpeechJob> = {}) {
  await using context = await createTestContext();
  return await synthesize({ ...job, ...changes }, context.pool);
}

const said = (speech: Awaited<ReturnType<typeof raw>>) => speech.phonemes.map(({ id }) => id).join('');
const voice = (changes: Partial<Voice>): Voice => ({ ...job.voice, ...changes });

/** The middle pitch of the loud parts, in Hz. */
function pitchOf({ pcm, sampleRate }: { pcm: Int16Array; sampleRate: number }): number {
  const found: number[] = [];
  for (let at = 0; at + 2048 < pcm.length; at += 1024) {
    const power = (shift: number) => {
      let sum = 0;
      for (let i = 0; i < 1024; i += 2) sum += (pcm[at + i] ?? 0) * (pcm[at + i + shift] ?? 0);
      return sum;
    };
    if (power(0) < 512 * 1500 ** 2) continue;
    const lags = Array.from({ length: 400 }, (_, i) => i + 40);
    const best = lags.reduce((most, lag) => (power(lag) > power(most) * 1.02 ? lag : most), 40);
    found.push(sampleRate / best);
  }
  return found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0;
}

describe('renderSpeech', () => {
  it.each([
    ['mp3', 44_100, 'mp3'],
    ['mp3', 16_000, 'mp3'],
    ['wav', 22_050, 'pcm-s16'],
    ['wav', 48_000, 'pcm-s16'],
  ] as const)('writes %s at %i Hz', async (format, sampleRate, audioCodec) => {
    const { read, file } = await render({ format, sampleRate });
    expect(read).toEqual(file);
    expect(read).toMatchObject({ format, sampleRate, audioCodec, channels: 1 });
    expect(read.durationSeconds).toBeGreaterThan(3);
    expect(read.durationSeconds).toBeLessThan(7);
  });

  it('tells players the same duration as its frames have', async () => {
    const { bytes, file } = await render({ format: 'mp3', sampleRate: 44_100 });
    const header = Math.max(bytes.indexOf('Xing'), bytes.indexOf('Info'));
    expect((bytes.readUInt32BE(header + 8) * 1152) / 44_100).toBeCloseTo(file.durationSeconds ?? 0, 2);
  });

  it.each(['mp3', 'wav'] as const)('marks %s as simulated', async (format) => {
    const { bytes } = await render({ format });
    const source = new mediabunny.BufferSource(bytes);
    using input = new mediabunny.Input({ formats: mediabunny.ALL_FORMATS, source });
    const tags = await input.getMetadataTags();
    expect(tags).toMatchObject({
      title: 'Simulated speech (Doitong sandbox)',
      comment: expect.stringMatching(/^Simulated: .*pt-BR/),
    });
  });

  it('gives the same bytes again, whatever the number of workers, and another take for another seed', async () => {
    const text = 'Uma frase curta. '.repeat(30);
    const [one, two, other] = await Promise.all([
      render({ text }, 1),
      render({ text }, 3),
      render({ text, seed: 8 }),
    ]);
    expect(two.bytes.equals(one.bytes)).toBe(true);
    expect(other.bytes.equals(one.bytes)).toBe(false);
  });

  it('is as loud as speech should be, with short silences at its ends', async () => {
    const { bytes } = await render({ sampleRate: 16_000 });
    const samples = new Int16Array(new Uint8Array(bytes.subarray(44, -200)).slice().buffer.slice(0, -1 & ~1));
    const loud = (sample: number) => Math.abs(sample) > 400;
    const level = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    expect(level / 32_768).toBeGreaterThan(0.05);
    expect(level / 32_768).toBeLessThan(0.25);
    expect(samples.findIndex(loud) / 16_000).toBeLessThan(0.15);
    expect((samples.length - samples.findLastIndex(loud)) / 16_000).toBeLessThan(0.25);
  });

  it('reports progress from real work, up to 1', async () => {
    const { progress } = await render({ text: portuguese.repeat(20) });
    expect(progress.length).toBeGreaterThan(10);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('stops when it is canceled, while speaking and while encoding', async () => {
    for (const moment of [0.1, 0.6]) {
      await using context = await createTestContext();
      const cancelAt = (fraction: number) => fraction >= moment && context.cancel();
      const long: SpeechJob = { ...job, text: portuguese.repeat(12), format: 'mp3' };
      const result = renderSpeech(long, { ...context, onProgress: cancelAt });
      await expect(result).rejects.toMatchObject({ code: 'canceled' });
    }
  });

  it('says what it did not do', async () => {
    const { notes } = await render({ voice: voice({ emotion: 'purple' }) });
    expect(notes).toEqual([expect.stringMatching(/emotion purple; it knows neutral/)]);
  });
});

describe('synthesize', () => {
  it('speaks each language with its own sounds', async () => {
    const text = 'Portal de teste';
    const brazil = said(await raw({ text, language: 'pt-BR' }));
    const portugal = said(await raw({ text, language: 'pt-PT' }));
    const english = said(await raw({ text, language: 'en-US' }));
    expect(brazil).toMatch(/tʃ/);
    expect(portugal).not.toMatch(/tʃ/);
    expect(english).not.toBe(brazil);
  });

  it('detects the language', async () => {
    expect((await raw()).language).toBe('pt-BR');
    expect((await raw({ text: 'Hello, how are you today?' })).language).toBe('en-US');
  });

  it('lasts in proportion to speed', async () => {
    const speeds = [0.25, 0.5, 1, 2, 4];
    const lengths = await Promise.all(speeds.map(async (speed) => (await raw({ speed })).pcm.length));
    const usual = lengths[2] ?? 0;
    speeds.forEach((speed, i) => {
      expect((lengths[i] ?? 0) * speed).toBeGreaterThan(usual * 0.85);
      expect((lengths[i] ?? 0) * speed).toBeLessThan(usual * 1.15);
    });
  });

  it('moves the pitch by semitones, also beyond what the synthesizer reaches', async () => {
    const pitches = await Promise.all(
      [-12, 0, 6, 12].map(async (pitch) => pitchOf(await raw({ voice: voice({ pitch }) }))),
    );
    const semitones = pitches.map((pitch) => 12 * Math.log2(pitch / (pitches[1] ?? 1)));
    expect(semitones[0]).toBeCloseTo(-12, -0.6);
    expect(semitones[2]).toBeCloseTo(6, -0.6);
    expect(semitones[3]).toBeCloseTo(12, -0.6);
  });

  it('has sixteen speakers; men are lower than women', async () => {
    const text = 'Bom dia.';
    const all = (['female', 'male'] as const).flatMap((gender) =>
      Array.from({ length: 8 }, (_, i) => raw({ text, voice: { gender, variant: i + 1 } })),
    );
    const takes = await Promise.all(all);
    expect(new Set(takes.map(({ pcm }) => Buffer.from(pcm.buffer).toString('base64'))).size).toBe(16);
    const pitches = takes.map(pitchOf);
    expect(Math.min(...pitches.slice(0, 8))).toBeGreaterThan(Math.max(...pitches.slice(8)));
  });

  it('makes each emotion sound different', async () => {
    const emotions = ['neutral', 'excited', 'calm', 'sad', 'serious', 'friendly'];
    const takes = await Promise.all(emotions.map((emotion) => raw({ voice: voice({ emotion }) })));
    const lengths = takes.map(({ pcm }) => pcm.length);
    expect(new Set(lengths).size).toBe(emotions.length);
    expect(lengths[3]).toBeGreaterThan((lengths[1] ?? 0) * 1.2);
  });

  it('obeys SSML', async () => {
    const plain = await raw({ ssml: true, text: '<speak>Bom dia, amigo</speak>' });
    const slow = await raw({
      ssml: true,
      text: '<speak><prosody rate="50%">Bom dia, amigo</prosody></speak>',
    });
    const paused = await raw({ ssml: true, text: '<speak>Bom dia,<break time="2s"/> amigo</speak>' });
    const seconds = (speech: typeof plain) => speech.pcm.length / speech.sampleRate;
    expect(seconds(slow)).toBeGreaterThan(seconds(plain) * 1.6);
    expect(seconds(paused)).toBeGreaterThan(seconds(plain) + 1.6);
    expect(said(paused)).toBe(said(slow));
  });

  it('places phonemes in time', async () => {
    const { phonemes, pcm, sampleRate } = await raw({ text: portuguese.repeat(8), speed: 4 });
    const times = phonemes.map(({ time }) => time);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeCloseTo(pcm.length / sampleRate, 1);
  });

  it('says in one sentence that the synthesizer is not installed', async () => {
    await expect(loadSynthesizer('@echogarden/not-here')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/optional package .* not installed/),
    });
  });
});
