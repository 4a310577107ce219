import { statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureAt, pictures } from './pictures.ts';

const file = (address: string) => sharp(path.join('public', address), { pages: -1 }).metadata();

describe.each(Object.values(pictures))('$moving', (picture) => {
  it('is as large as the page says before it comes, and so is its still', async () => {
    const { width, pageHeight } = await file(picture.moving);
    expect([width, pageHeight]).toEqual([picture.width, picture.height]);
    const still = await file(picture.still);
    expect([still.width, still.height]).toEqual([picture.width, picture.height]);
  });

  it('moves for as long as is said, and is light enough for a page of a repository', async () => {
    const { delay } = await file(picture.moving);
    const milliseconds = (delay ?? []).reduce((sum, each) => sum + each, 0);
    expect(Math.round(milliseconds / 1000)).toBe(picture.seconds);
    expect(statSync(path.join('public', picture.moving)).size).toBe(picture.bytes);
    expect(picture.bytes).toBeLessThan(1_500_000);
  });
});

it('a document that shows another picture does not build', () => {
  expect(() => pictureAt('/other.webp')).toThrow('/other.webp');
});
