import sharp, { type Region } from 'sharp';
import { expect, it } from 'vitest';
import { labelImage, labelSprite } from './label.ts';
import { renderImage } from './picture/render-image.ts';
import { stampSprite } from './sprite.ts';
import { createTestContext } from './test-context.ts';

/** Pixels of the label's amber dot in a part of a picture. */
async function amberPixels(path: string, part: Region): Promise<number> {
  const rgb = await sharp(path).extract(part).removeAlpha().raw().toBuffer();
  let found = 0;
  for (let at = 0; at < rgb.length; at += 3) {
    const [red, green, blue] = [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
    if (Math.abs(red - 255) < 6 && Math.abs(green - 176) < 6 && Math.abs(blue - 32) < 6) found++;
  }
  return found;
}

it('is in the top left corner of every still', async () => {
  await using context = await createTestContext();
  const job = { kind: 'image', prompt: 'night sky over the sea', seed: 3, format: 'png' } as const;
  const { file } = await renderImage({ ...job, width: 512, height: 512 }, context);
  const { width, height, margin } = labelImage(512, 512);
  expect(await amberPixels(file.path, { left: margin, top: margin, width, height })).toBeGreaterThan(8);
  expect(await amberPixels(file.path, { left: 0, top: 256, width: 512, height: 256 })).toBe(0);
});

it('is stamped on a frame at its place and nowhere else', async () => {
  const [width, height] = [320, 180];
  const { sprite, margin } = await labelSprite(width, height);
  const frame = new Uint8Array((width * height * 3) / 2).fill(128);
  stampSprite(frame, width, height, sprite, margin, margin);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const inside = x >= margin && y >= margin && x < margin + sprite.width && y < margin + sprite.height;
      if (!inside && frame[y * width + x] !== 128) expect.unreachable(`Pixel ${x}, ${y} was touched.`);
    }
  const middle = (margin + sprite.height / 2) * width + margin;
  expect(frame.subarray(middle, middle + sprite.width).some((luma) => luma > 200)).toBe(true);
});

it('cuts off what would be outside the frame', async () => {
  const { sprite } = await labelSprite(320, 180);
  const frame = new Uint8Array((16 * 16 * 3) / 2);
  expect(() => stampSprite(frame, 16, 16, sprite, -4, 10)).not.toThrow();
});
