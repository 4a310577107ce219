import sharp, { type Sharp } from 'sharp';
import { SharedMemory } from '../kernel/shared-memory.ts';
import { drawBackground } from './art/background.ts';
import { drawBody } from './art/body.ts';
import { drawEyes } from './art/eyes.ts';
import { drawBackHair, drawFrontHair } from './art/hair.ts';
import {
  drawBrows,
  drawFeatures,
  drawGlasses,
  drawHead,
  eyeLine,
  headScale,
  mouthPlace,
  onNeck,
  placeOnNeck,
} from './art/head.ts';
import { drawMouth } from './art/mouth.ts';
import { allocateFrameSpace, type Cutout, createCutout, type FrameSpace, type Pixels } from './cutout.ts';
import { eyeStates, mouthStates } from './face-states.ts';
import type { Presenter } from './presenter.ts';

export interface PaintPresenterInput {
  readonly presenter: Presenter;
  /** A known name or a hex colour. */
  readonly background: string;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 1. */
  readonly smile: number;
  /** How many frames are drawn at the same time. */
  readonly spaces: number;
}

/** All drawings of a presenter, in shared memory. Places are pixels of the frame, at rest. */
export interface PaintedPresenter {
  readonly memory: WebAssembly.Memory;
  readonly spaces: readonly FrameSpace[];
  readonly background: Cutout;
  /** These share one size and place. */
  readonly backHair: Cutout;
  readonly body: Cutout;
  readonly head: Cutout;
  readonly features: Cutout;
  readonly brows: Cutout;
  readonly frontHair: Cutout;
  readonly glasses: Cutout;
  /** In the order of mouthStates and eyeStates. */
  readonly mouths: readonly Cutout[];
  readonly eyes: readonly Cutout[];
  readonly figure: { readonly left: number; readonly top: number };
  readonly mouth: { readonly left: number; readonly top: number };
  readonly eye: { readonly left: number; readonly top: number };
  /** Pixels of one unit of the drawings. */
  readonly unit: number;
}

const canvas = { left: -30, top: -14, width: 1060, height: 1014 };
const mouthCell = { width: 200, height: 170 };
const eyeCell = { width: 320, height: 130 };

/** A pool task: paints the background and the presenter's parts. */
export async function runTask(input: PaintPresenterInput): Promise<PaintedPresenter> {
  const { presenter, width, height } = input;
  const memory = new SharedMemory();
  // A figure of 945 units fills the height; a narrow frame shows the shoulders cut off.
  const unit = Math.min(height / 945, width / 720);
  const part = (drawing: string) => paintPart(memory, drawing, unit);
  const [background, backHair, body, head, features, brows, frontHair, glasses, mouths, eyes] =
    await Promise.all([
      paintBackground(memory, input),
      part(onNeck(drawBackHair(presenter))),
      part(drawBody(presenter)),
      part(onNeck(drawHead(presenter))),
      part(onNeck(drawFeatures(presenter))),
      part(onNeck(drawBrows(presenter))),
      part(onNeck(drawFrontHair(presenter))),
      part(onNeck(drawGlasses(presenter))),
      paintMouths(memory, input, unit),
      paintEyes(memory, presenter, unit),
    ]);
  const figure = {
    left: width / 2 + (canvas.left - 500) * unit,
    top: height - (height < width * 1.2 ? 931 : 925) * unit + canvas.top * unit,
  };
  const place = (centre: { x: number; y: number }, cell: Cutout) => {
    const { x, y } = placeOnNeck(centre);
    return {
      left: figure.left + (x - canvas.left) * unit - cell.width / 2,
      top: figure.top + (y - canvas.top) * unit - cell.height / 2,
    };
  };
  const spaces = Array.from({ length: input.spaces }, () => allocateFrameSpace(memory, width, height));
  return {
    memory: memory.memory,
    spaces,
    ...{ background, backHair, body, head, features, brows, frontHair, glasses, mouths, eyes },
    figure,
    mouth: place(mouthPlace, mouths[0] as Cutout),
    eye: place({ x: 500, y: eyeLine }, eyes[0] as Cutout),
    unit,
  };
}

async function paintBackground(
  memory: SharedMemory,
  { background, width, height, seed }: PaintPresenterInput,
) {
  const drawn =
    drawBackground(background, width, height, seed) ?? drawBackground('studio', width, height, seed);
  if (!drawn) throw new Error('The studio is missing.');
  const picture = sharp(Buffer.from(drawn.svg));
  if (drawn.blur > 0) picture.blur(Math.max(0.4, drawn.blur * Math.min(width, height)));
  return createCutout(memory, await read(picture), true);
}

async function paintPart(memory: SharedMemory, drawing: string, unit: number): Promise<Cutout> {
  const [width, height] = [even(canvas.width * unit), even(canvas.height * unit)];
  const box = `${canvas.left} ${canvas.top} ${width / unit} ${height / unit}`;
  return createCutout(memory, await rasterize(drawing, width, height, box));
}

async function paintMouths(memory: SharedMemory, { presenter, smile }: PaintPresenterInput, unit: number) {
  const drawings = mouthStates.map((state, index) =>
    drawMouth(presenter, { ...state, smile }, `mouth${index}`),
  );
  return paintSheet(memory, drawings, mouthCell, unit * headScale);
}

async function paintEyes(memory: SharedMemory, presenter: Presenter, unit: number) {
  const centred = (drawing: string) => `<g transform="translate(-500 ${-eyeLine})">${drawing}</g>`;
  const drawings = eyeStates.map((state) => centred(drawEyes(presenter, state)));
  return paintSheet(memory, drawings, eyeCell, unit * headScale);
}

/** Many small drawings around (0, 0), rasterized as one column and cut apart. */
async function paintSheet(
  memory: SharedMemory,
  drawings: readonly string[],
  cell: { readonly width: number; readonly height: number },
  unit: number,
): Promise<Cutout[]> {
  const [width, height] = [even(cell.width * unit), even(cell.height * unit)];
  const columns = 8;
  const sheetWidth = width * columns;
  const cells = drawings.map((drawing, index) => {
    const [x, y] = [(index % columns) * width + width / 2, Math.floor(index / columns) * height + height / 2];
    return `<g transform="translate(${x} ${y}) scale(${unit})">${drawing}</g>`;
  });
  const sheetHeight = Math.ceil(drawings.length / columns) * height;
  const sheet = await rasterize(cells.join(''), sheetWidth, sheetHeight, `0 0 ${sheetWidth} ${sheetHeight}`);
  return drawings.map((_, index) => {
    const rgba = new Uint8Array(width * height * 4);
    const [left, top] = [(index % columns) * width, Math.floor(index / columns) * height];
    for (let y = 0; y < height; y++) {
      const from = ((top + y) * sheetWidth + left) * 4;
      rgba.set(sheet.rgba.subarray(from, from + width * 4), y * width * 4);
    }
    return createCutout(memory, { rgba, width, height });
  });
}

function rasterize(drawing: string, width: number, height: number, box: string): Promise<Pixels> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}">${drawing}</svg>`;
  return read(sharp(Buffer.from(svg), { limitInputPixels: false, unlimited: true }));
}

async function read(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { rgba: data, width: info.width, height: info.height };
}

const even = (length: number) => 2 * Math.round(length / 2);
