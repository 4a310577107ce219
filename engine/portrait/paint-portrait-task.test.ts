import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawBody } from '../avatar/art/body.ts';
import { drawEyes } from '../avatar/art/eyes.ts';
import { drawBackHair, drawFrontHair } from '../avatar/art/hair.ts';
import { drawBrows, drawFeatures, drawHead, mouthPlace, onNeck, placeOnNeck } from '../avatar/art/head.ts';
import { drawMouth } from '../avatar/art/mouth.ts';
import { createPresenter } from '../avatar/presenter.ts';
import { renderAvatar } from '../avatar/render-avatar.ts';
import type { AvatarJob } from '../job.ts';
import { createTestContext } from '../test-context.ts';
import { runTask } from './paint-portrait-task.ts';

const kate = createPresenter('kate', 'female');
const shut = { open: 0, width: 0, teethOnLip: false, smile: 0.5 };
const face = `${drawHead(kate)}${drawFeatures(kate)}${drawEyes(kate, { closed: 0, gaze: 0 })}${drawBrows(kate)}
  <g transform="translate(${mouthPlace.x} ${mouthPlace.y})">${drawMouth(kate, shut, 'mouth')}</g>${drawFrontHair(kate)}`;
const portrait = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 1000 1000">
  <rect width="1000" height="1000" fill="#c9d3d8"/>${onNeck(drawBackHair(kate))}${drawBody(kate)}${onNeck(face)}</svg>`;
const landscape = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#9fb4c6"/>
  <path d="M0 300 L200 160 L340 280 L460 200 L600 300 V400 H0Z" fill="#4d6a56"/></svg>`;

const job: AvatarJob = {
  kind: 'avatar',
  seed: 5,
  width: 320,
  height: 320,
  frameRate: 25,
  format: 'mp4',
  text: 'Olá!',
  voice: { gender: 'female', variant: 1 },
  speed: 1,
};

describe('portraits', () => {
  it('finds the face and the mouth, also when the frame cuts the picture', async () => {
    await using context = await createTestContext();
    const file = join(context.directory, 'portrait.png');
    await writeFile(file, await sharp(Buffer.from(portrait)).png().toBuffer());
    const square = await runTask({ file, width: 400, height: 400, spaces: 1 });
    const scale = 400 / 1000;
    const { x, y } = placeOnNeck(mouthPlace);
    expect((square.mouth?.x ?? 0) - square.margin).toBeCloseTo(x * scale, -1.2);
    expect((square.mouth?.y ?? 0) - square.margin).toBeCloseTo(y * scale, -1.2);
    const wide = await runTask({ file, width: 400, height: 200, spaces: 1 });
    expect(wide.mouth?.y).toBeGreaterThan(0);
    expect(wide.mouth?.y).toBeLessThan(200);
  });

  it('lets a face talk, the same way every time', async () => {
    await using context = await createTestContext();
    const file = join(context.directory, 'portrait.jpg');
    await writeFile(file, await sharp(Buffer.from(portrait)).jpeg().toBuffer());
    const first = await renderAvatar({ ...job, portrait: file }, context);
    const second = await renderAvatar({ ...job, portrait: file }, { ...context, onProgress: () => {} });
    expect(first.notes).toEqual([]);
    expect(first.file).toMatchObject({ width: 320, height: 320, frameRate: 25 });
    expect(second.file.bytes).toBe(first.file.bytes);
  });

  it('only moves a picture without a face, and says so', async () => {
    await using context = await createTestContext();
    const file = join(context.directory, 'landscape.png');
    await writeFile(file, await sharp(Buffer.from(landscape)).png().toBuffer());
    const { notes } = await renderAvatar({ ...job, portrait: file }, context);
    expect(notes).toEqual([expect.stringMatching(/No frontal face was found/)]);
  });

  it('refuses a file that is no picture', async () => {
    await using context = await createTestContext();
    const file = join(context.directory, 'portrait.png');
    await writeFile(file, 'not a picture');
    await expect(renderAvatar({ ...job, portrait: file }, context)).rejects.toMatchObject({
      code: 'unsupported-input',
      message: expect.stringMatching(/not a picture/),
    });
  });
});
