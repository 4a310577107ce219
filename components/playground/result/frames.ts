/** How many frames a video of this length has. */
export function frameCount(durationSeconds: number, frameRate: number): number {
  return Math.max(1, Math.round(durationSeconds * frameRate));
}

/** The number of the frame that is shown at a moment, from 0. A hair's breadth before a frame counts as that frame. */
export function frameAt(seconds: number, frameRate: number): number {
  return Math.max(0, Math.floor(seconds * frameRate + 1e-3));
}

/** A moment in the middle of a frame: a player that is sent there shows this frame and no other. */
export function momentOf(frame: number, frameRate: number): number {
  return (frame + 0.5) / frameRate;
}

/** The moment to seek to for a step of some frames, within the video. */
export function stepFrom(
  seconds: number,
  frames: number,
  { durationSeconds, frameRate }: { durationSeconds: number; frameRate: number },
): number {
  const last = frameCount(durationSeconds, frameRate) - 1;
  const target = Math.min(last, Math.max(0, frameAt(seconds, frameRate) + frames));
  return momentOf(target, frameRate);
}

/** A moment as players show it: `01:02.345`. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds * 1000));
  const part = (value: number, length: number) => String(value).padStart(length, '0');
  return `${part(Math.floor(whole / 60_000), 2)}:${part(Math.floor(whole / 1000) % 60, 2)}.${part(whole % 1000, 3)}`;
}
