import type { EyePose } from './art/eyes.ts';
import type { MouthPose } from './art/mouth.ts';

/** The mouths and eyes that are drawn ahead; frames choose among them. */
const openings = 10;
const widths = 5;

type MouthState = Omit<MouthPose, 'smile'>;

const spread = (column: number) => (column / (widths - 1)) * 2 - 1;

export const mouthStates: readonly MouthState[] = [
  ...Array.from({ length: openings * widths }, (_, index) => ({
    open: Math.floor(index / widths) / (openings - 1),
    width: spread(index % widths),
    teethOnLip: false,
  })),
  ...Array.from({ length: widths }, (_, column) => ({ open: 0.1, width: spread(column), teethOnLip: true })),
];

/** The place in mouthStates of the mouth most like a pose. */
export function mouthStateOf({ open, width, teethOnLip }: MouthState): number {
  const column = Math.round(((clamp(width, -1, 1) + 1) / 2) * (widths - 1));
  const row = teethOnLip ? openings : Math.round(clamp(open, 0, 1) * (openings - 1));
  return row * widths + column;
}

const lids = [0, 0.35, 0.7, 1] as const;
const gazes = [-1, 0, 1] as const;

export const eyeStates: readonly EyePose[] = lids.flatMap((closed) =>
  gazes.map((gaze) => ({ closed, gaze })),
);

/** The place in eyeStates of the eyes most like a pose. */
export function eyeStateOf({ closed, gaze }: EyePose): number {
  return (
    Math.round(clamp(closed, 0, 1) * (lids.length - 1)) * gazes.length + Math.round(clamp(gaze, -1, 1)) + 1
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
