import type { Pose } from '../avatar/pose.ts';
import type { PaintedPortrait } from './paint-portrait-task.ts';

/** How a portrait is bent in one frame. */
export interface PortraitMove {
  /** The place of the picture that a pixel of the frame shows. */
  placeOf(x: number, y: number): readonly [x: number, y: number];
  /** The mouth's opening on the frame, if there is a mouth. */
  readonly opening?: Opening;
}

/** An open mouth in pixels of the frame. */
export interface Opening {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  /** How far the upper lip rises and the lower one drops. */
  readonly rise: number;
  readonly drop: number;
}

/**
 * The head sways and nods a little against what is behind it; below the mouth the face is drawn down by an open jaw.
 * `unit` pixels of the picture are one unit of a pose.
 */
export function movePortrait(
  portrait: PaintedPortrait,
  frameWidth: number,
  pose: Pose,
  mouthWidth: number,
): PortraitMove {
  const { picture, margin, face, mouth } = portrait;
  const unit = (face ? face.size / 290 : frameWidth / 1000) * 0.8;
  const centre = face
    ? { x: face.x + face.size / 2, y: face.y + face.size * 0.55, reach: face.size * 1.05 }
    : { x: picture.width / 2, y: picture.height * 0.45, reach: picture.height * 0.4 };
  const bent = face ? 1 : 0.6;
  const drop = mouth ? pose.jaw * mouth.halfWidth * 0.68 : 0;
  const rise = drop * 0.14;
  const placeOf = (frameX: number, frameY: number): readonly [number, number] => {
    let x = frameX + margin - pose.bodyX * unit * 0.5;
    let y = frameY + margin - pose.bodyY * unit * 0.5;
    const near =
      bent * Math.exp(-(((x - centre.x) / centre.reach) ** 2) - ((y - centre.y) / centre.reach) ** 2);
    x -= near * (pose.headX * unit * 1.2 + pose.tilt * (centre.y + centre.reach - y));
    y -= near * pose.headY * unit;
    if (!mouth) return [x, y];
    const across = (x - mouth.x) / mouth.halfWidth;
    const down = y - mouth.y + lipLift(across) * mouth.halfWidth;
    const side = smooth(1 - Math.abs(across) / 2);
    x =
      mouth.x + (x - mouth.x) / (1 + 0.1 * mouthWidth * side * smooth(1 - Math.abs(down) / mouth.halfWidth));
    if (down > 0) y -= Math.min(down, drop * side * smooth(1.15 - down / (mouth.halfWidth * 2.6)));
    else y += Math.min(-down, rise * side * smooth(1 + down / mouth.halfWidth));
    return [x, y];
  };
  if (!mouth || drop < 0.7) return { placeOf };
  return { placeOf, opening: openingOf(placeOf, mouth, margin, rise, drop, mouthWidth) };
}

/** Follows the mouth's middle from the picture back to the frame. */
function openingOf(
  placeOf: PortraitMove['placeOf'],
  mouth: { readonly x: number; readonly y: number; readonly halfWidth: number },
  margin: number,
  rise: number,
  drop: number,
  mouthWidth: number,
): Opening {
  let [x, y] = [mouth.x - margin, mouth.y - margin];
  for (let round = 0; round < 4; round++) {
    // One step beside the lips' line: on it the lower face tears away from the upper.
    const [placeX, placeY] = placeOf(x, y - rise - 1);
    x += mouth.x - placeX;
    y += mouth.y - 1 - placeY;
  }
  return { x, y, halfWidth: mouth.halfWidth * (0.86 + 0.1 * mouthWidth), rise, drop };
}

/** How far the line between the lips rises towards the corners, in half mouths; `across` is -1 to 1 between them. */
export const lipLift = (across: number) => 0.12 * Math.min(1, across * across);

const smooth = (share: number) => {
  const held = Math.max(0, Math.min(1, share));
  return held * held * (3 - 2 * held);
};
