import type { MuxInput } from '../encode/mux.ts';
import { readBack } from '../encode/read-back.ts';
import { segmentBorders, type VideoSegment } from '../encode/segment.ts';
import type { AvatarJob, EngineResult } from '../job.ts';
import { labelSprite } from '../label.ts';
import type { RenderContext } from '../render-context.ts';
import { isBackground, knownBackgrounds } from './art/background.ts';
import type { AvatarSegmentInput } from './avatar-segment-task.ts';
import type { PaintedPresenter, PaintPresenterInput } from './paint-presenter-task.ts';
import { knownGestures, mannerOf, posesOf } from './pose.ts';
import { createPresenter } from './presenter.ts';
import { type VoiceTrack, voiceTrack } from './voice-track.ts';

const paintTask = new URL('./paint-presenter-task.ts', import.meta.url);
const segmentTask = new URL('./avatar-segment-task.ts', import.meta.url);
const finishTask = new URL('./finish-avatar-task.ts', import.meta.url);

const preparedShare = 0.15;
const drawnShare = 0.95;

/**
 * A presenter, drawn or of a portrait, who says a text or a recording. Throws an EngineError: unsupported-input for
 * text, audio or portrait that cannot be used, unavailable without the speech synthesizer, canceled.
 */
export async function renderAvatar(job: AvatarJob, context: RenderContext): Promise<EngineResult> {
  const manner = mannerOf(job.gesture);
  const painting = context.pool.run<PaintedPresenter>(paintTask, {
    presenter: createPresenter(job.presenter ?? `seed ${job.seed}`, job.voice.gender),
    background: job.background ?? 'studio',
    seed: job.seed,
    width: job.width,
    height: job.height,
    smile: manner.smile,
    spaces: context.pool.size,
  } satisfies PaintPresenterInput);
  const [voice, painted] = await Promise.all([voiceTrack(job, context), painting]);
  context.onProgress(preparedShare);
  const segments = await drawSegments(job, context, voice, painted);
  const title = 'Simulated avatar (Doitong sandbox)';
  const comment = `Simulated: a drawn presenter with the voice of ${voice.spoken}, not made by an AI model.`;
  const { format, width, height, frameRate } = job;
  const sound = { ...voice.recording, channels: 1 } as const;
  const input: MuxInput = { format, width, height, frameRate, segments, sound, title, comment };
  const { bytes } = await context.pool.run<{ bytes: Uint8Array }>(finishTask, input);
  const path = await context.save(format, bytes);
  context.onProgress(1);
  return { file: await readBack(path), notes: [...voice.notes, ...notesAbout(job)] };
}

/** Draws and encodes the segments, as many at a time as there are threads, each with a frame of its own. */
async function drawSegments(
  job: AvatarJob,
  context: RenderContext,
  { mouth }: VoiceTrack,
  painted: PaintedPresenter,
): Promise<VideoSegment[]> {
  const { format, frameRate } = job;
  const poses = posesOf(mouth, frameRate, job.seed, mannerOf(job.gesture));
  const label = await labelSprite(job.width, job.height);
  const waiting = segmentBorders(poses.length, frameRate).map(([from, to], index) => ({ from, to, index }));
  const segments: VideoSegment[] = [];
  let drawn = 0;
  const drawInto = async (space: PaintedPresenter['spaces'][number]) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { from, to, index } = next;
      const input = { painted, space, label, format, frameRate, poses: poses.slice(from, to) };
      segments[index] = await context.pool.run(segmentTask, input satisfies AvatarSegmentInput);
      drawn += to - from;
      context.onProgress(preparedShare + (drawn / poses.length) * (drawnShare - preparedShare));
    }
  };
  await Promise.all(painted.spaces.map(drawInto));
  return segments;
}

function notesAbout({ background, gesture }: AvatarJob): string[] {
  const notes: string[] = [];
  if (background !== undefined && !isBackground(background))
    notes.push(
      `The background ${background} is not known; studio was drawn. Known are ${knownBackgrounds.join(', ')} and hex colours.`,
    );
  if (gesture !== undefined && !knownGestures.includes(gesture.toLowerCase()))
    notes.push(
      `The gesture ${gesture} is not known; friendly was used. Known are ${knownGestures.join(', ')}.`,
    );
  return notes;
}
