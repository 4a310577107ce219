import sharp from 'sharp';
import { type Cutout, createCutout } from '../avatar/cutout.ts';
import { EngineError } from '../job.ts';
import { SharedMemory } from '../kernel/shared-memory.ts';
import { type Face, findFace } from './find-face.ts';
import { findMouth, type Mouth } from './find-mouth.ts';
import { allocateWarpSpace, type WarpSpace } from './warp.ts';

export interface PaintPortraitInput {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** How many frames are drawn at the same time. */
  readonly spaces: number;
}

/** A portrait in shared memory, cut to the frame's shape with a margin to move in. */
export interface PaintedPortrait {
  readonly memory: WebAssembly.Memory;
  readonly spaces: readonly WarpSpace[];
  /** Larger than the frame by `margin` on every side. */
  readonly picture: Cutout;
  readonly margin: number;
  /** In pixels of the picture; undefined when no face was found. */
  readonly face?: Face;
  readonly mouth?: Mouth;
}

const searchSize = 320;
const marginPart = 0.03;

/** A pool task: opens a portrait, finds its face and mouth, and cuts it to the frame. */
export async function runTask(input: PaintPortraitInput): Promise<PaintedPortrait> {
  const { width, height } = input;
  const margin = 2 * Math.round((Math.min(width, height) * marginPart) / 2);
  const upright = await open(input.file);
  const found = await search(upright);
  const crop = cropAround(found, width / height);
  const [pictureWidth, pictureHeight] = [width + 2 * margin, height + 2 * margin];
  const { data } = await sharp(upright.data, { raw: upright.raw })
    .extract(crop)
    .resize(pictureWidth, pictureHeight, { fit: 'fill' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const memory = new SharedMemory();
  const picture = createCutout(memory, { rgba: data, width: pictureWidth, height: pictureHeight }, true);
  const scale = pictureWidth / crop.width;
  const toPicture = (x: number, y: number) => ({ x: (x - crop.left) * scale, y: (y - crop.top) * scale });
  const spaces = Array.from({ length: input.spaces }, () => allocateWarpSpace(memory, width, height));
  return {
    memory: memory.memory,
    spaces,
    picture,
    margin,
    ...(found.face && { face: { ...toPicture(found.face.x, found.face.y), size: found.face.size * scale } }),
    ...(found.mouth && {
      mouth: { ...toPicture(found.mouth.x, found.mouth.y), halfWidth: found.mouth.halfWidth * scale },
    }),
  };
}

async function open(file: string) {
  try {
    const { data, info } = await sharp(file)
      .rotate()
      .resize(2400, 2400, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    return { data, raw };
  } catch (cause) {
    throw new EngineError('unsupported-input', 'The portrait is not a picture that can be read.', { cause });
  }
}

interface Found {
  /** Pixels of the upright picture. */
  readonly width: number;
  readonly height: number;
  readonly face?: Face;
  readonly mouth?: Mouth;
}

async function search({ data, raw }: Awaited<ReturnType<typeof open>>): Promise<Found> {
  const small = await sharp(data, { raw })
    .resize(searchSize, searchSize, { fit: 'inside' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = small.info;
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) {
    const [red = 0, green = red, blue = red] = small.data.subarray(i * channels, i * channels + channels);
    grey[i] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  const face = findFace({ grey, width, height });
  const size = { width: raw.width, height: raw.height };
  if (!face || channels !== 3) return size;
  const mouth = findMouth({ rgb: small.data, width, height }, face);
  const scale = raw.width / width;
  return {
    ...size,
    face: { x: face.x * scale, y: face.y * scale, size: face.size * scale },
    mouth: { x: mouth.x * scale, y: mouth.y * scale, halfWidth: mouth.halfWidth * scale },
  };
}

/** The largest part of the picture in the frame's shape; it keeps a face a little above its middle. */
function cropAround({ width, height, face }: Found, shape: number) {
  const cropWidth = Math.max(2, Math.min(width, Math.round(height * shape)));
  const cropHeight = Math.max(2, Math.min(height, Math.round(width / shape)));
  const centreX = face ? face.x + face.size / 2 : width / 2;
  const centreY = face ? face.y + face.size * 0.75 : height * 0.45;
  const hold = (value: number, most: number) => Math.round(Math.max(0, Math.min(most, value)));
  return {
    left: hold(centreX - cropWidth / 2, width - cropWidth),
    top: hold(centreY - cropHeight / 2, height - cropHeight),
    width: cropWidth,
    height: cropHeight,
  };
}
