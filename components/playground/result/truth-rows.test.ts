import { describe, expect, test } from 'vitest';
import { sampleGeneration } from './test-run.ts';
import { truthRows } from './truth-rows.ts';

const metadata = sampleGeneration().metadata;
const changed = (more: Partial<NonNullable<typeof metadata>>) =>
  sampleGeneration({ metadata: metadata && { ...metadata, ...more } });
const row = (name: string, ...args: Parameters<typeof truthRows>) =>
  truthRows(...args).find((each) => each.name === name);

describe('a result as it was asked for', () => {
  test('differs nowhere', () => {
    expect(truthRows(sampleGeneration(), 420).filter(({ differs }) => differs)).toEqual([]);
  });

  test('says the size in pixels on both sides, from the catalog and from the file', () => {
    expect(row('size', sampleGeneration())).toMatchObject({
      asked: { text: '1080p 16:9', width: 1920, height: 1080 },
      delivered: { width: 1920, height: 1080 },
    });
  });

  test('leaves out what a sound does not have', () => {
    const sound = changed({
      width: null,
      height: null,
      frameRate: null,
      videoCodec: null,
      audioCodec: 'mp3',
    });
    expect(truthRows(sound).map(({ name }) => name)).not.toContain('size');
    expect(row('codecs', sound)?.delivered).toEqual({ text: 'mp3' });
  });
});

describe('a result that is not what was asked for', () => {
  test.each([
    ['size', changed({ width: 1280, height: 720 })],
    ['duration', changed({ duration: 5 })],
    ['frames', changed({ frameRate: 30 })],
  ])('is marked at its %s and nowhere else', (name, generation) => {
    const rows = truthRows(generation, 420);
    expect(rows.filter(({ differs }) => differs).map((each) => each.name)).toEqual([name]);
  });

  test('is marked at the credits when another sum was charged than quoted', () => {
    expect(row('credits', sampleGeneration(), 500)).toMatchObject({
      asked: { number: 500 },
      delivered: { number: 420 },
      differs: true,
    });
  });

  test('carries the warning that explains it', () => {
    const warnings = [{ path: 'options.resolution', message: 'The maker delivers 720p at most.' }];
    const generation = { ...changed({ width: 1280, height: 720 }), warnings };
    expect(row('size', generation)?.warning).toBe('The maker delivers 720p at most.');
    expect(row('duration', generation)?.warning).toBeUndefined();
  });
});

test('before there is a file there is nothing to compare', () => {
  expect(truthRows(sampleGeneration({ metadata: null }))).toEqual([]);
});
