import { createHash } from 'node:crypto';
import { expect, type Page, test } from 'playwright/test';
import type { Model } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import type { GenerateInput } from '#contract/request.ts';
import { createKey, generate } from './api-client.ts';

/** One entry for each id that the API takes: pages that show one use of a model send the same id. */
const served = models.filter((model) => model.id === model.provider);

interface Opened {
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
}

/** Opens a file as the browser plays it, to a frame in the middle, and tells what it found. */
function open(page: Page, url: string, tag: 'img' | 'video' | 'audio'): Promise<Opened> {
  return page.evaluate(
    async ([source, name]) => {
      const heard = (target: EventTarget, event: string) =>
        new Promise<void>((resolve, reject) => {
          target.addEventListener(event, () => resolve(), { once: true });
          target.addEventListener('error', () => reject(new Error(`${name} can not open the file`)), {
            once: true,
          });
        });
      if (name === 'img') {
        const image = new Image();
        image.src = source;
        await image.decode();
        return { width: image.naturalWidth, height: image.naturalHeight };
      }
      const media = name === 'video' ? document.createElement('video') : new Audio();
      media.muted = true;
      media.src = source;
      await heard(media, 'loadedmetadata');
      const sought = heard(media, 'seeked');
      media.currentTime = media.duration / 2;
      await sought;
      const size =
        media instanceof HTMLVideoElement ? { width: media.videoWidth, height: media.videoHeight } : {};
      return { ...size, duration: media.duration };
    },
    [url, tag] as const,
  );
}

function tagOf(model: Model): 'img' | 'video' | 'audio' {
  if (model.type === 'IMAGE') return 'img';
  return model.type === 'AUDIO' ? 'audio' : 'video';
}

/** The smallest request for a model: what it needs, and its defaults for the rest. */
function defaultRequest(model: Model, image: string): GenerateInput {
  const needs = (name: string) => model.inputs.some((input) => input.name === name && input.required);
  const takesText = model.inputs.some((input) => input.name === 'text');
  return {
    type: model.type,
    provider: model.provider,
    input: {
      ...(takesText && { text: 'A lighthouse on a cliff at dusk.' }),
      ...(needs('image') && { image }),
    },
  };
}

let key: string;
let image: string;
test.beforeAll(async ({ baseURL }) => {
  key = await createKey();
  const drawn = await generate(baseURL ?? '', key, {
    type: 'IMAGE',
    provider: 'flux-dev',
    input: { text: 'A portrait of a woman' },
  });
  image = drawn.url;
});

test.describe('with its defaults', () => {
  test.slow();
  for (const model of served) {
    test(`${model.provider} makes a file that opens`, async ({ page, baseURL }) => {
      const made = await generate(baseURL ?? '', key, defaultRequest(model, image));
      expect(made.error).toBeNull();
      expect(made.status).toBe('COMPLETED');
      const file = await fetch(made.url);
      expect(file.status).toBe(200);
      expect((await file.arrayBuffer()).byteLength).toBe(made.metadata.bytes);
      const opened = await open(page, made.url, tagOf(model));
      expect(opened.width ?? null).toBe(made.metadata.width);
      expect(opened.height ?? null).toBe(made.metadata.height);
      expect(opened.duration ?? 0).toBeCloseTo(made.metadata.duration ?? 0, 0);
    });
  }
});

test.describe('with a seed', () => {
  for (const model of served.filter(
    ({ type, options }) => type === 'IMAGE' && options.some(({ name }) => name === 'seed'),
  )) {
    test(`${model.provider} makes the same bytes again`, async ({ baseURL }) => {
      const request = { ...defaultRequest(model, image), options: { seed: 42 } };
      const hashes: string[] = [];
      for (const _ of [1, 2]) {
        const { url } = await generate(baseURL ?? '', key, request);
        const bytes = await (await fetch(url)).arrayBuffer();
        hashes.push(createHash('sha256').update(Buffer.from(bytes)).digest('hex'));
      }
      expect(hashes[1]).toBe(hashes[0]);
    });
  }
});
