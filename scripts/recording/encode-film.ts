import sharp from 'sharp';
import type { Frame } from './film-page.ts';

/** Text stays sharp, and a picture of a few hundred kilobytes is loaded in no time. */
const webp = { quality: 82, effort: 6 } as const;
/** Frames that are nearer to each other than an eye can tell become one, in milliseconds. */
const apart = 60;

export interface EncodedFilm {
  /** An animated WebP that plays for ever. */
  readonly moving: Buffer;
  readonly seconds: number;
}

/** Joins frames into an animated picture. Each stands as long as it stood on the screen, the last until `endedAt`. */
export async function encodeFilm(frames: readonly Frame[], endedAt: number): Promise<EncodedFilm> {
  const shown = lastOfEachMoment(frames.toSorted((a, b) => a.at - b.at));
  const delay = shown.map(({ at }, index) => Math.round((shown[index + 1]?.at ?? endedAt) - at));
  const pictures = shown.map(({ png }) => png);
  return {
    moving: await sharp(pictures, { join: { animated: true } })
      .webp({ ...webp, minSize: true, loop: 0, delay })
      .toBuffer(),
    seconds: Math.round(delay.reduce((sum, each) => sum + each, 0) / 1000),
  };
}

/** A picture that does not move, encoded like those that do. */
export function encodeStill(png: Buffer): Promise<Buffer> {
  return sharp(png).webp(webp).toBuffer();
}

/** Leaves out frames that the next one replaces at once, and those that show nothing new. */
function lastOfEachMoment(frames: readonly Frame[]): readonly Frame[] {
  const lasting = frames.filter(({ at }, index) => (frames[index + 1]?.at ?? Infinity) - at >= apart);
  return lasting.filter(({ png }, index) => index === 0 || !png.equals(lasting[index - 1]?.png ?? png));
}
