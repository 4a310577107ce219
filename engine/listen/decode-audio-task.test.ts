import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerAacEncoder } from '@mediabunny/aac-encoder';
import { registerMp3Encoder } from '@mediabunny/mp3-encoder';
import * as mediabunny from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeVorbis } from '../encode/vorbis.ts';
import { runTask } from './decode-audio-task.ts';

registerMp3Encoder();
registerAacEncoder();

const sampleRate = 44_100;
/** Two channels: a tone and silence. */
const samples = Float32Array.from({ length: sampleRate * 2 * 2 }, (_, i) =>
  i % 2 === 0 ? 0.6 * Math.sin((2 * Math.PI * 440 * (i / 2)) / sampleRate) : 0,
);
const formats = {
  'pcm-s16': new mediabunny.WavOutputFormat(),
  'pcm-f32': new mediabunny.WavOutputFormat(),
  mp3: new mediabunny.Mp3OutputFormat(),
  aac: new mediabunny.Mp4OutputFormat(),
} as const;

async function encode(codec: keyof typeof formats): Promise<Uint8Array> {
  const target = new mediabunny.BufferTarget();
  const output = new mediabunny.Output({ format: formats[codec], target });
  const options = codec === 'mp3' || codec === 'aac' ? { codec, bitrate: 128_000 } : { codec };
  const source = new mediabunny.AudioSampleSource(options);
  output.addAudioTrack(source);
  await output.start();
  const whole = { format: 'f32', numberOfChannels: 2, sampleRate, timestamp: 0 } as const;
  using sample = new mediabunny.AudioSample({ data: samples, ...whole });
  await source.add(sample);
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'listen-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function decode(bytes: Uint8Array | string, secondsMax = 60) {
  const file = join(directory, 'recording');
  await writeFile(file, bytes);
  return runTask({ file, secondsMax });
}

const level = (wave: Float32Array) => Math.sqrt(wave.reduce((sum, v) => sum + v * v, 0) / wave.length);

describe('decodeAudio', () => {
  it.each(['pcm-s16', 'pcm-f32', 'mp3'] as const)('reads %s as one channel', async (codec) => {
    const sound = await decode(await encode(codec));
    expect(sound.sampleRate).toBe(sampleRate);
    expect(sound.samples.length / sampleRate).toBeCloseTo(2, 0);
    expect(level(sound.samples)).toBeCloseTo(0.3 * Math.SQRT1_2, 1);
    expect(sound.cut).toBe(false);
  });

  it('reads Vorbis', async () => {
    const sound = await decode(await encodeVorbis({ samples, sampleRate, channels: 2 }));
    expect(sound.samples.length / sampleRate).toBeCloseTo(2, 1);
    expect(level(sound.samples)).toBeCloseTo(0.3 * Math.SQRT1_2, 1);
  });

  it('cuts what is too long', async () => {
    const sound = await decode(await encode('pcm-s16'), 0.5);
    expect(sound.samples.length).toBe(sampleRate / 2);
    expect(sound.cut).toBe(true);
  });

  it('names a codec that it cannot decode and what to send instead', async () => {
    await expect(decode(await encode('aac'))).rejects.toMatchObject({
      code: 'unsupported-input',
      message: expect.stringMatching(/is aac, .* Send WAV, MP3/),
    });
  });

  it.each(['', 'not a recording', 'RIFF1234WAVEfmt '])('refuses %j', async (text) => {
    await expect(decode(text)).rejects.toMatchObject({ code: 'unsupported-input' });
  });
});
