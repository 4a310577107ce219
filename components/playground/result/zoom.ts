/** How a picture lies in its frame: enlarged by `scale`, its middle moved by `x` and `y` CSS pixels from the frame's. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The whole picture, in the middle. */
export const fitted: View = { scale: 1, x: 0, y: 0 };
/** Screen pixels for one of the picture's, at most. */
const pixelMax = 8;

/** How far a picture that fits the frame at scale 1 can be enlarged: to eight screen pixels for one of its own. */
export function scaleMax(picture: Size, frame: Size): number {
  const fit = Math.min(frame.width / picture.width, frame.height / picture.height);
  return Math.max(1, pixelMax / fit);
}

/** The scale at which one pixel of the picture is one of the screen. */
export function scaleOfPixels(picture: Size, frame: Size, pixelRatio = 1): number {
  const fit = Math.min(frame.width / picture.width, frame.height / picture.height);
  return 1 / fit / pixelRatio;
}

/** Enlarges by a factor around a point that stays where it is, given from the middle of the frame. */
export function zoomAt(
  view: View,
  factor: number,
  point: { x: number; y: number },
  limits: { picture: Size; frame: Size },
): View {
  const scale = clamp(view.scale * factor, 1, scaleMax(limits.picture, limits.frame));
  const real = scale / view.scale;
  return held(
    { scale, x: point.x - (point.x - view.x) * real, y: point.y - (point.y - view.y) * real },
    limits,
  );
}

/** Moves the picture, never so far that the frame shows more than there is. */
export function panBy(view: View, x: number, y: number, limits: { picture: Size; frame: Size }): View {
  return held({ ...view, x: view.x + x, y: view.y + y }, limits);
}

function held(view: View, { picture, frame }: { picture: Size; frame: Size }): View {
  const fit = Math.min(frame.width / picture.width, frame.height / picture.height);
  const roomX = Math.max(0, (picture.width * fit * view.scale - frame.width) / 2);
  const roomY = Math.max(0, (picture.height * fit * view.scale - frame.height) / 2);
  return { scale: view.scale, x: clamp(view.x, -roomX, roomX), y: clamp(view.y, -roomY, roomY) };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value)) || 0;
}
