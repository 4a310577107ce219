import { mouthStates } from '../avatar/face-states.ts';
import type { Pose } from '../avatar/pose.ts';
import { encodeSegment, type VideoSegment } from '../encode/segment.ts';
import { loadKernel } from '../kernel/load-kernel.ts';
import { SharedMemory } from '../kernel/shared-memory.ts';
import { type Sprite, stampSprite } from '../sprite.ts';
import { movePortrait } from './move-portrait.ts';
import { paintOpening } from './paint-opening.ts';
import type { PaintedPortrait } from './paint-portrait-task.ts';
import { type WarpSpace, warpPicture } from './warp.ts';

export interface PortraitSegmentInput {
  readonly painted: PaintedPortrait;
  readonly space: WarpSpace;
  readonly label: { readonly sprite: Sprite; readonly margin: number };
  readonly format: 'mp4' | 'webm';
  readonly frameRate: number;
  /** The poses of this segment's frames. */
  readonly poses: readonly Pose[];
}

/** A pool task: moves a portrait through some frames and encodes them. */
export async function runTask(input: PortraitSegmentInput): Promise<VideoSegment> {
  const { painted, space, label, format, frameRate, poses } = input;
  const { width, height } = space;
  const memory = new SharedMemory(painted.memory);
  const kernel = loadKernel(painted.memory);
  const frame = memory.bytes(space.frame, (width * height * 3) / 2);
  const light = skinLight(memory, painted);
  const draw = (index: number) => {
    const pose = poses[index];
    if (!pose) return;
    const { placeOf, opening } = movePortrait(painted, width, pose, mouthStates[pose.mouth]?.width ?? 0);
    warpPicture(kernel, memory, space, painted.picture, placeOf);
    if (opening) paintOpening(frame, width, height, opening, light);
    stampSprite(frame, width, height, label.sprite, label.margin, label.margin);
  };
  return encodeSegment(
    { format, width, height, frameRate, frames: poses.length, quantizer: 26 },
    draw,
    frame,
  );
}

/** The luma of the cheeks beside the mouth: teeth are not lighter than their surroundings allow. */
function skinLight(memory: SharedMemory, { picture, mouth }: PaintedPortrait): number {
  if (!mouth) return 150;
  const luma = memory.bytes(picture.luma, picture.width * picture.height);
  const places = [-1.7, 1.7].map((side) => {
    const x = Math.round(mouth.x + side * mouth.halfWidth);
    const y = Math.round(mouth.y - mouth.halfWidth * 0.3);
    return luma[y * picture.width + x] ?? 150;
  });
  return Math.max(90, Math.min(190, Math.max(...places)));
}
