import recording from './generated/recording.json';

/** A picture that moves, with its size in pixels known before it comes, and a still of its end. */
export interface MovingPicture {
  readonly moving: string;
  readonly still: string;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  /** Size of the file that moves. */
  readonly bytes: number;
}

/** The pictures that documents show. `node scripts/make-recording.ts` makes the recording and writes what it is. */
export const pictures = { recording } as const satisfies Record<string, MovingPicture>;

/** The picture at an address of this site. Throws for one that is not known. */
export function pictureAt(url: string): MovingPicture {
  const found = Object.values(pictures).find(({ moving }) => moving === url);
  if (!found) throw new Error(`${url} is no picture that documents show.`);
  return found;
}
