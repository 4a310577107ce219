import { lipLift, type Opening } from './move-portrait.ts';

/** Paints the inside of an open mouth, teeth above and tongue below, into an I420 frame. `light` is the luma of the skin. */
export function paintOpening(
  frame: Uint8Array,
  width: number,
  height: number,
  opening: Opening,
  light: number,
): void {
  const top = Math.max(0, Math.floor(opening.y - opening.rise - opening.halfWidth * 0.12 - 2));
  const bottom = Math.min(height - 1, Math.ceil(opening.y + opening.drop + 2));
  const left = Math.max(0, Math.floor(opening.x - opening.halfWidth));
  const right = Math.min(width - 1, Math.ceil(opening.x + opening.halfWidth));
  const blue = width * height;
  const red = blue + blue / 4;
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const { cover, luma, isTeeth } = insideAt(opening, x, y, light);
      if (cover <= 0) continue;
      const at = y * width + x;
      frame[at] = (frame[at] as number) * (1 - cover) + luma * cover + 0.5;
      if (x % 2 || y % 2) continue;
      const chroma = (y >> 1) * (width >> 1) + (x >> 1);
      frame[blue + chroma] = mix(frame[blue + chroma] as number, isTeeth ? 124 : 121, cover);
      frame[red + chroma] = mix(frame[red + chroma] as number, isTeeth ? 131 : 149, cover);
    }
}

function insideAt(
  { x: centreX, y: centreY, halfWidth, rise, drop }: Opening,
  x: number,
  y: number,
  light: number,
) {
  const across = Math.abs(x - centreX) / halfWidth;
  const arch = Math.sqrt(Math.max(0, 1 - across * across));
  const line = centreY - lipLift(across) * halfWidth;
  const upper = line - rise * arch;
  const lower = line + drop * arch;
  const gap = Math.max(1, lower - upper);
  // A narrow slit is only a shadow.
  const strength = Math.min(1, drop / (halfWidth * 0.2));
  const edge = Math.min(y - upper, lower - y, (1 - across) * halfWidth * 0.5) + 0.5;
  const cover = held(edge) * strength;
  const depth = (y - upper) / gap;
  const teethEnd = Math.min(0.45, (halfWidth * 0.19) / gap);
  const teeth = held((teethEnd - depth) * gap * 0.6) * held((0.92 - across) * 3);
  const dark = 32 + 34 * depth * depth;
  const luma = dark + (Math.min(195, light * 1.05) - dark) * teeth * strength;
  return { cover, luma, isTeeth: teeth > 0.5 };
}

const held = (share: number) => Math.max(0, Math.min(1, share));

const mix = (from: number, to: number, share: number) => from + (to - from) * share + 0.5;
