import { encodeSegment, type VideoSegment } from '../encode/segment.ts';
import { type Kernel, loadKernel } from '../kernel/load-kernel.ts';
import { SharedMemory } from '../kernel/shared-memory.ts';
import { type Sprite, stampSprite } from '../sprite.ts';
import { placeOnNeck } from './art/head.ts';
import { drawCutout, type FrameSpace } from './cutout.ts';
import type { PaintedPresenter } from './paint-presenter-task.ts';
import type { Pose } from './pose.ts';

export interface AvatarSegmentInput {
  readonly painted: PaintedPresenter;
  readonly space: FrameSpace;
  readonly label: { readonly sprite: Sprite; readonly margin: number };
  readonly format: 'mp4' | 'webm';
  readonly frameRate: number;
  /** The poses of this segment's frames. */
  readonly poses: readonly Pose[];
}

const quantizer = 25;

/** A pool task: draws and encodes some frames of a presenter. */
export async function runTask(input: AvatarSegmentInput): Promise<VideoSegment> {
  const { painted, space, label, format, frameRate, poses } = input;
  const { width, height } = space;
  const memory = new SharedMemory(painted.memory);
  const kernel = loadKernel(painted.memory);
  const frame = memory.bytes(space.frame, (width * height * 3) / 2);
  drawCutout(kernel, space, painted.background, { left: 0, top: 0 });
  stampSprite(frame, width, height, label.sprite, label.margin, label.margin);
  const empty = frame.slice();
  const draw = (index: number) => {
    frame.set(empty);
    const pose = poses[index];
    if (pose) drawPresenter(kernel, memory, space, painted, pose);
    stampSprite(frame, width, height, label.sprite, label.margin, label.margin);
  };
  return encodeSegment({ format, width, height, frameRate, frames: poses.length, quantizer }, draw, frame);
}

function drawPresenter(
  kernel: Kernel,
  memory: SharedMemory,
  space: FrameSpace,
  painted: PaintedPresenter,
  pose: Pose,
): void {
  const { unit, figure, mouth, eye } = painted;
  const moved = (place: { left: number; top: number }, x: number, y: number) => ({
    left: place.left + x * unit,
    top: place.top + y * unit,
    shifted: true,
  });
  lean(memory, space, painted, pose, 0);
  drawCutout(kernel, space, painted.backHair, moved(figure, pose.headX * 0.8, pose.headY));
  drawCutout(kernel, space, painted.body, {
    left: figure.left + pose.bodyX * unit,
    top: figure.top + pose.bodyY * unit,
  });
  lean(memory, space, painted, pose, pose.jaw);
  drawCutout(kernel, space, painted.head, moved(figure, pose.headX, pose.headY));
  lean(memory, space, painted, pose, 0);
  const x = pose.headX + pose.turn;
  const y = pose.headY + pose.nod;
  const eyes = painted.eyes[pose.eyes];
  const lips = painted.mouths[pose.mouth];
  drawCutout(kernel, space, painted.features, moved(figure, x, y));
  if (eyes) drawCutout(kernel, space, eyes, moved(eye, x, y));
  drawCutout(kernel, space, painted.brows, moved(figure, x, y + pose.brows));
  if (lips) drawCutout(kernel, space, lips, moved(mouth, x * 0.97, y + pose.jaw * 3));
  drawCutout(kernel, space, painted.frontHair, moved(figure, pose.headX * 0.95, pose.headY));
  drawCutout(kernel, space, painted.glasses, moved(figure, x, y));
}

const neckHeight = placeOnNeck({ x: 500, y: 650 }).y;
const jawStart = placeOnNeck({ x: 500, y: 578 }).y;
const jawEnd = placeOnNeck({ x: 500, y: 640 }).y;

/** Sets the row shifts: the head leans about the neck, and below the mouth it is drawn down by an open jaw. */
function lean(
  memory: SharedMemory,
  space: FrameSpace,
  { unit, figure }: PaintedPresenter,
  { tilt, headY }: Pose,
  jaw: number,
): void {
  const { height } = space;
  const shiftX = memory.floats(space.shiftX, height);
  const shiftY = memory.floats(space.shiftY, height);
  const chromaX = memory.floats(space.chromaShiftX, height / 2);
  const chromaY = memory.floats(space.chromaShiftY, height / 2);
  for (let y = 0; y < height; y++) {
    const drawn = (y - figure.top) / unit - 14 - headY;
    const share = Math.max(0, Math.min(1, (drawn - jawStart) / (jawEnd - jawStart)));
    shiftX[y] = -tilt * (neckHeight - drawn) * unit;
    shiftY[y] = -jaw * 13 * unit * share * share * (3 - 2 * share);
  }
  for (let y = 0; y < height / 2; y++) {
    chromaX[y] = (shiftX[2 * y] as number) / 2;
    chromaY[y] = (shiftY[2 * y] as number) / 2;
  }
}
