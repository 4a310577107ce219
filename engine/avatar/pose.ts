import { createRandom } from '../random.ts';
import { eyeStateOf, mouthStateOf } from './face-states.ts';
import type { MouthFrame } from './mouth-track.ts';

/** How the presenter stands in one frame. Distances are units of the drawings (1000 to the figure). */
export interface Pose {
  /** Places in mouthStates and eyeStates. */
  readonly mouth: number;
  readonly eyes: number;
  /** 0 to 1. */
  readonly jaw: number;
  readonly headX: number;
  readonly headY: number;
  /** Sideways lean in units for each unit above the neck. */
  readonly tilt: number;
  /** How far the features move beyond the head, as it turns and nods. */
  readonly turn: number;
  readonly nod: number;
  readonly brows: number;
  readonly bodyX: number;
  readonly bodyY: number;
}

/** How lively a gesture is: of the slow sway, of nods and brows on stressed words. */
export interface Manner {
  readonly sway: number;
  readonly nod: number;
  readonly brows: number;
  readonly smile: number;
}

const manners: Readonly<Record<string, Manner>> = {
  friendly: { sway: 1, nod: 1, brows: 1, smile: 0.6 },
  neutral: { sway: 0.7, nod: 0.6, brows: 0.5, smile: 0.3 },
  formal: { sway: 0.45, nod: 0.4, brows: 0.3, smile: 0.2 },
  enthusiastic: { sway: 1.5, nod: 1.8, brows: 1.7, smile: 0.85 },
};

export const knownGestures: readonly string[] = Object.keys(manners);

/** The manner of a gesture; friendly when it is not known. */
export function mannerOf(gesture: string | undefined): Manner {
  return manners[gesture?.toLowerCase() ?? 'friendly'] ?? (manners.friendly as Manner);
}

/** The poses of all frames: the mouth as tracked, and a body that breathes, sways, nods on stress and blinks. */
export function posesOf(
  track: readonly MouthFrame[],
  frameRate: number,
  seed: number,
  manner: Manner,
): Pose[] {
  const random = createRandom(`manner ${seed}`);
  const phases = Array.from({ length: 8 }, () => random.range(0, 2 * Math.PI));
  const eyes = eyeTrack(track.length, frameRate, seed);
  const beats = beatTrack(track, frameRate);
  return track.map((mouth, frame) => {
    const time = frame / frameRate;
    const wave = (speed: number, phase: number) => Math.sin(time * speed + (phases[phase] ?? 0));
    const beat = beats[frame] ?? 0;
    const breath = wave(1.5, 0) * 1.6;
    const turn = (wave(0.73, 1) * 4.2 + wave(1.71, 2) * 1.6) * manner.sway;
    return {
      mouth: mouthStateOf(mouth),
      eyes: eyes[frame] ?? eyeStateOf({ closed: 0, gaze: 0 }),
      jaw: mouth.open,
      headX: turn * 1.15,
      headY: wave(1.07, 3) * 2 * manner.sway + beat * 9 * manner.nod + breath,
      tilt: (wave(0.59, 4) * 0.02 + wave(1.13, 5) * 0.007) * manner.sway,
      turn: turn * 0.75,
      nod: beat * 4 * manner.nod + wave(0.9, 6) * 1.2 * manner.sway,
      brows: -beat * 9 * manner.brows - Math.max(0, wave(0.47, 7) - 0.8) * 12 * manner.brows,
      bodyX: turn * 0.35,
      bodyY: breath * 0.8 + beat * 1.5 * manner.nod,
    };
  });
}

/** A beat on stressed words, not more often than about one in 0.6 s: up fast, down slowly. */
function beatTrack(track: readonly MouthFrame[], frameRate: number): Float32Array {
  const beats = new Float32Array(track.length);
  const rise = Math.round(0.12 * frameRate);
  const fall = Math.round(0.34 * frameRate);
  let free = 0;
  track.forEach(({ stressed, loudness }, frame) => {
    if (!stressed || frame < free || loudness < 0.35) return;
    free = frame + Math.round(0.6 * frameRate);
    for (let i = -rise; i <= fall; i++) {
      const share = i < 0 ? 1 + i / rise : 1 - i / fall;
      const at = frame + rise + i;
      if (at < beats.length) beats[at] = Math.max(beats[at] ?? 0, share * share * (3 - 2 * share));
    }
  });
  return beats;
}

/** Blinks every few seconds, and now and then a short look aside. */
function eyeTrack(frames: number, frameRate: number, seed: number): Uint8Array {
  const random = createRandom(`eyes ${seed}`);
  const closed = new Float32Array(frames);
  const gaze = new Float32Array(frames);
  const blink = [0.35, 1, 1, 0.7, 0.35];
  for (let time = random.range(0.6, 1.8); time * frameRate < frames; time += random.range(2, 4.6)) {
    const start = Math.round(time * frameRate);
    const length = Math.max(blink.length, Math.round((blink.length * frameRate) / 25));
    for (let i = 0; i < length && start + i < frames; i++)
      closed[start + i] = blink[Math.floor((i * blink.length) / length)] ?? 0;
    if (random.chance(0.3)) {
      const side = random.sign();
      const until = start + Math.round(random.range(0.5, 1.1) * frameRate);
      for (let frame = start + 2; frame < Math.min(frames, until); frame++) gaze[frame] = side;
    }
  }
  return Uint8Array.from(closed, (lid, frame) => eyeStateOf({ closed: lid, gaze: gaze[frame] ?? 0 }));
}
