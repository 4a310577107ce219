import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRequest } from '#catalog/check-request.ts';
import { frameRate, frameSize } from '#catalog/frame-size.ts';
import type { Model, OptionSpec } from '#catalog/model.ts';
import { modelForProvider, providerModels } from '#catalog/models.ts';
import type { GenerateInput, Options, OptionValue } from '#contract/request.ts';
import { type Engine, EngineError, type EngineFile, type EngineJob } from '#engine/index.ts';
import { ProviderError, type ProviderRequest } from './provider.ts';
import { createSimulated } from './simulated.ts';

const unused: Engine = { run: () => Promise.reject(new Error('not run here')), close: async () => undefined };

function model(provider: string): Model {
  const found = modelForProvider(provider);
  if (!found) throw new Error(`no ${provider}`);
  return found;
}

/** The request as the gateway hands it over, or null when the catalog refuses the options. */
function requestFor(entry: Model, asked: Options, inputs: readonly string[]): ProviderRequest | null {
  const given: Partial<Record<string, string>> = { text: 'A boat at dawn', image: 'file', audio: 'file' };
  const input = Object.fromEntries(inputs.map((name) => [name, given[name]])) as GenerateInput['input'];
  const { problems, options } = checkRequest(entry, { type: entry.type, input, options: asked });
  if (problems.length > 0) return null;
  return {
    generationId: 'gen_1',
    model: entry,
    input: {
      text: input.text,
      imageFile: input.image && '/tmp/image.png',
      audioFile: input.audio && '/tmp/audio.wav',
    },
    options,
    seed: typeof options.seed === 'number' ? options.seed : 7,
  };
}

const inputSets = [['text'], ['text', 'image'], ['image'], ['image', 'audio']];

function edgeValues(option: OptionSpec): readonly OptionValue[] {
  switch (option.type) {
    case 'ENUM':
      return option.values;
    case 'BOOLEAN':
      return [true, false];
    case 'STRING':
      return ['x', 'x'.repeat(option.maxLength)];
    default:
      return option.values ?? [option.min, option.max];
  }
}

const cases = providerModels.flatMap((entry) =>
  entry.options.flatMap((option) =>
    edgeValues(option).flatMap((value) =>
      inputSets.map((inputs) => ({ entry, option, value, inputs, name: `${entry.id} ${option.name}` })),
    ),
  ),
);

const adapter = createSimulated(unused);

describe('planning a simulated file', () => {
  const fitting = cases.flatMap((each) => {
    const versions = each.entry.versions.map(({ id }) => id);
    const withVersion = each.option.name === 'model' ? [undefined] : [undefined, ...versions];
    for (const version of withVersion) {
      const base: Options = version === undefined ? {} : { model: version };
      const request = requestFor(each.entry, { ...base, [each.option.name]: each.value }, each.inputs);
      const plain = requestFor(each.entry, base, each.inputs);
      if (request && plain) return [{ ...each, request, plain }];
    }
    return [];
  });

  it('covers every option of every model', () => {
    const covered = new Set(fitting.map((each) => each.name));
    const all = providerModels.flatMap((entry) =>
      entry.options.map((option) => `${entry.id} ${option.name}`),
    );
    expect(all.filter((name) => !covered.has(name))).toEqual([]);
  });

  it('lets every value show in the job or in a warning about it', () => {
    const silent = fitting.filter(({ request, plain, option, value }) => {
      if (plain.options[option.name] === value || value === 'auto') return false;
      const plan = adapter.plan(request);
      const sameJob = JSON.stringify(plan.body) === JSON.stringify(adapter.plan(plain).body);
      return sameJob && !plan.warnings.some((warning) => warning.path === `options.${option.name}`);
    });
    expect(silent.map((each) => `${each.name} ${each.value}`)).toEqual([]);
  });

  it('asks the engine for exactly the size, rate and length of the catalog', () => {
    for (const { request } of fitting) {
      const size = frameSize(request.model, request.options);
      const job = adapter.plan(request).body;
      if (size) expect(job).toMatchObject(size);
      if (frameRate(request.model)) expect(job).toMatchObject({ frameRate: frameRate(request.model) });
      if (request.options.duration) expect(job).toMatchObject({ durationSeconds: request.options.duration });
    }
  });

  it('is pure', () => {
    for (const { request } of fitting)
      expect(adapter.plan(request)).toEqual(adapter.plan(structuredClone(request)));
  });
});

describe('simulated jobs', () => {
  function job(provider: string, options: Options, inputs: readonly string[] = ['text']): EngineJob {
    const request = requestFor(model(provider), options, inputs);
    if (!request) throw new Error('not legal');
    return adapter.plan(request).body as EngineJob;
  }

  it('gives rachel a female voice that is excited', () => {
    expect(job('elevenlabs', { voice: 'rachel', emotion: 'excited', speed: 1 })).toMatchObject({
      kind: 'speech',
      voice: { gender: 'female', emotion: 'excited' },
      speed: 1,
      format: 'mp3',
      sampleRate: 44_100,
    });
  });

  it('gives adam a male one', () => {
    expect(job('elevenlabs', { voice: 'adam' })).toMatchObject({ voice: { gender: 'male' } });
  });

  it('seats kate in a modern office', () => {
    const options = { avatarId: 'kate', background: 'modern_office', gesture: 'friendly' };
    expect(job('heygen', options)).toMatchObject({
      kind: 'avatar',
      presenter: 'kate',
      background: 'modern_office',
      gesture: 'friendly',
      text: 'A boat at dawn',
    });
  });

  it('makes a portrait talk with the recording', () => {
    const made = job('hedra', {}, ['image', 'audio']);
    expect(made).toMatchObject({ portrait: '/tmp/image.png', audio: '/tmp/audio.wav' });
    expect(made).not.toHaveProperty('text');
    expect(made).not.toHaveProperty('presenter');
  });

  it('moves the given image with the asked motion', () => {
    expect(job('runway', { model: 'gen-3', motionIntensity: 'high' }, ['text', 'image'])).toMatchObject({
      kind: 'video',
      sourceImage: '/tmp/image.png',
      motion: 'high',
    });
  });

  it('draws flux-ultra in 4K with the given seed', () => {
    const made = job('flux-ultra', { aspectRatio: '16:9', quality: 'ultra', seed: 42 });
    expect(made).toMatchObject({ kind: 'image', width: 3840, height: 2160, seed: 42 });
  });

  it('sounds only where the model makes sound', () => {
    expect(job('veo-3', {})).toMatchObject({ sound: true });
    expect(job('veo-3', { generateAudio: false })).toMatchObject({ sound: false });
    expect(job('kling', {})).toMatchObject({ sound: false });
  });
});

describe('warnings of a plan', () => {
  function warnings(provider: string, options: Options) {
    const request = requestFor(model(provider), options, ['text']);
    if (!request) throw new Error('not legal');
    return adapter.plan(request).warnings;
  }

  it('says which version answers for a retired one', () => {
    expect(warnings('runway', { model: 'gen-3' })).toEqual([
      { path: 'options.model', message: 'Runway no longer runs gen-3; gen-4 answers in its place.' },
    ]);
  });

  it('says what a simulated file leaves out, and nothing about defaults', () => {
    expect(warnings('kling', { mode: 'pro' })[0]).toMatchObject({ path: 'options.mode' });
    expect(warnings('kling', {})).toEqual([]);
    expect(warnings('minimax', { duration: 10, resolution: '1080p', style: 'cinematic' })).toEqual([]);
  });

  it('says which pitch and language were used instead', () => {
    const request = requestFor(model('google-tts'), { pitch: 20, language: 'fil-PH' }, ['text']);
    if (!request) throw new Error('not legal');
    const plan = adapter.plan(request);
    expect(plan.warnings.map((each) => each.path)).toEqual(['options.language', 'options.pitch']);
    expect(plan.options).toMatchObject({ pitch: 12, language: 'auto' });
  });
});

describe('making a simulated file', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'simulated-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const engineThat = (run: Engine['run']): Engine => ({ run, close: async () => undefined });
  const context = (signal = new AbortController().signal) => ({
    signal,
    directory,
    onProgress: () => undefined,
  });

  function planFor(provider: string) {
    const request = requestFor(model(provider), {}, ['text']);
    if (!request) throw new Error('not legal');
    return adapter.plan(request);
  }

  async function failure(code: ConstructorParameters<typeof EngineError>[0]): Promise<ProviderError> {
    const failing = createSimulated(
      engineThat(() => Promise.reject(new EngineError(code, 'Why it failed.'))),
    );
    const error: unknown = await failing.submit(planFor('elevenlabs'), context()).catch((thrown) => thrown);
    if (error instanceof ProviderError) return error;
    throw error;
  }

  it('reports what was read back from the file', async () => {
    const path = join(directory, 'made.mp4');
    await writeFile(path, 'not really a video');
    const file: EngineFile = {
      path,
      mimeType: 'video/mp4',
      format: 'mp4',
      bytes: 18,
      width: 1920,
      height: 1080,
      durationSeconds: 5,
      frameRate: 24,
      videoCodec: 'avc1.420028',
      audioCodec: 'mp4a.40.2',
    };
    const step = await createSimulated(engineThat(async () => ({ file, notes: ['A note.'] }))).submit(
      planFor('kling'),
      context(),
    );
    expect(step).toMatchObject({
      state: 'done',
      warnings: [{ path: null, message: 'A note.' }],
      file: {
        path,
        metadata: {
          width: 1920,
          duration: 5,
          resolution: '1080p',
          videoCodec: 'h264',
          audioCodec: 'aac',
          channels: null,
          bytes: 18,
          sha256: '72bd93d97bc35cb853ead2ff8cf097b9bddd2ddec759521ee5c0e6c9352863d6',
        },
      },
    });
  });

  it('answers INVALID_INPUT for a file the engine cannot use', async () => {
    expect(await failure('unsupported-input')).toMatchObject({ code: 'INVALID_INPUT', retryable: false });
  });

  it('answers a failure that may be tried again', async () => {
    const error = await failure('failed');
    expect(error).toMatchObject({ code: 'GENERATION_FAILED', retryable: true });
    expect(error.message).not.toContain('Why it failed.');
    expect(error.cause).toMatchObject({ message: 'Why it failed.' });
  });

  it('answers PROVIDER_UNAVAILABLE with the reason, and knows it for the models of that type for a minute', async () => {
    let at = 0;
    const missing = engineThat(() =>
      Promise.reject(new EngineError('unavailable', 'No voice is installed.')),
    );
    const simulated = createSimulated(missing, () => at);
    await expect(simulated.submit(planFor('elevenlabs'), context())).rejects.toMatchObject({
      code: 'PROVIDER_UNAVAILABLE',
    });
    expect(simulated.unavailable(model('google-tts'))).toContain('No voice is installed.');
    expect(simulated.unavailable(model('kling'))).toBeNull();
    at = 60_001;
    expect(simulated.unavailable(model('google-tts'))).toBeNull();
  });

  it('rejects with the reason of the signal when it was canceled', async () => {
    const controller = new AbortController();
    const canceling = createSimulated(
      engineThat(async () => {
        controller.abort(new Error('canceled by the caller'));
        throw new EngineError('canceled', 'The job was canceled.');
      }),
    );
    await expect(canceling.submit(planFor('kling'), context(controller.signal))).rejects.toThrow(
      'canceled by the caller',
    );
  });
});
