import type { MuxInput } from '../encode/mux.ts';
import { readBack } from '../encode/read-back.ts';
import { segmentBorders, type VideoSegment } from '../encode/segment.ts';
import type { EncodedSound } from '../encode/sound.ts';
import type { AvatarJob, EngineResult } from '../job.ts';
import { labelSprite } from '../label.ts';
import type { PaintedPortrait, PaintPortraitInput } from '../portrait/paint-portrait-task.ts';
import type { RenderContext } from '../render-context.ts';
import { isBackground, knownBackgrounds } from './art/background.ts';
import type { EncodeVoiceInput } from './encode-voice-task.ts';
import type { PaintedPresenter, PaintPresenterInput } from './paint-presenter-task.ts';
import { knownGestures, mannerOf, posesOf } from './pose.ts';
import { createPresenter } from './presenter.ts';
import { type VoiceTrack, voiceTrack } from './voice-track.ts';

const drawn = {
  paint: new URL('./paint-presenter-task.ts', import.meta.url),
  segment: new URL('./avatar-segment-task.ts', import.meta.url),
};
const portrayed = {
  paint: new URL('../portrait/paint-portrait-task.ts', import.meta.url),
  segment: new URL('../portrait/portrait-segment-task.ts', import.meta.url),
};
const voiceTask = new URL('./encode-voice-task.ts', import.meta.url);
const finishTask = new URL('./finish-avatar-task.ts', import.meta.url);

const preparedShare = 0.15;
const drawnShare = 0.95;

/** A presenter or portrait, painted: what a segment task needs beside the poses. */
type Painted = PaintedPresenter | PaintedPortrait;

/**
 * A presenter, drawn or of a portrait, who says a text or a recording. Throws an EngineError: unsupported-input for
 * text, audio or portrait that cannot be used, unavailable without the speech synthesizer, canceled.
 */
export async function renderAvatar(job: AvatarJob, context: RenderContext): Promise<EngineResult> {
  const [voice, painted] = await Promise.all([voiceTrack(job, context), paint(job, context)]);
  context.onProgress(preparedShare);
  // The sound goes first: the segments that follow keep all threads busy up to the end.
  const [sound, segments] = await Promise.all([
    encodeVoice(job, context, voice),
    drawSegments(job, context, voice, painted),
  ]);
  const who = job.portrait === undefined ? 'a drawn presenter' : 'the portrait that was sent';
  const { format, width, height, frameRate } = job;
  const input: MuxInput = {
    ...{ format, width, height, frameRate, segments, sound },
    title: 'Simulated avatar (Doitong sandbox)',
    comment: `Simulated: ${who} with the voice of ${voice.spoken}, not made by an AI model.`,
  };
  const { bytes } = await context.pool.run<{ bytes: Uint8Array }>(finishTask, input);
  const path = await context.save(format, bytes);
  context.onProgress(1);
  return { file: await readBack(path), notes: [...voice.notes, ...notesAbout(job, painted)] };
}

function paint(job: AvatarJob, { pool }: RenderContext): Promise<Painted> {
  const { width, height, seed, portrait } = job;
  const frames = { width, height, spaces: pool.size };
  if (portrait !== undefined)
    return pool.run(portrayed.paint, { file: portrait, ...frames } satisfies PaintPortraitInput);
  return pool.run(drawn.paint, {
    presenter: createPresenter(job.presenter ?? `seed ${seed}`, job.voice.gender),
    background: job.background ?? 'studio',
    seed,
    smile: mannerOf(job.gesture).smile,
    ...frames,
  } satisfies PaintPresenterInput);
}

function encodeVoice(
  { format, frameRate }: AvatarJob,
  { pool }: RenderContext,
  { recording, mouth }: VoiceTrack,
): Promise<EncodedSound> {
  const voice = { ...recording, channels: 1 } as const;
  const input: EncodeVoiceInput = { voice, format, seconds: mouth.length / frameRate };
  return pool.run(voiceTask, input);
}

/** Draws and encodes the segments, as many at a time as there are threads, each with a frame of its own. */
async function drawSegments(
  job: AvatarJob,
  context: RenderContext,
  { mouth }: VoiceTrack,
  painted: Painted,
): Promise<VideoSegment[]> {
  const { format, frameRate } = job;
  const task = job.portrait === undefined ? drawn.segment : portrayed.segment;
  const poses = posesOf(mouth, frameRate, job.seed, mannerOf(job.gesture));
  const label = await labelSprite(job.width, job.height);
  const waiting = segmentBorders(poses.length, frameRate).map(([from, to], index) => ({ from, to, index }));
  const segments: VideoSegment[] = [];
  let done = 0;
  const drawInto = async (space: Painted['spaces'][number]) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { from, to, index } = next;
      const input = { painted, space, label, format, frameRate, poses: poses.slice(from, to) };
      segments[index] = await context.pool.run(task, input);
      done += to - from;
      context.onProgress(preparedShare + (done / poses.length) * (drawnShare - preparedShare));
    }
  };
  await Promise.all(painted.spaces.map(drawInto));
  return segments;
}

function notesAbout({ background, gesture }: AvatarJob, painted: Painted): string[] {
  const notes: string[] = [];
  if ('picture' in painted && !painted.mouth)
    notes.push('No frontal face was found in the portrait; it moves, but its lips do not.');
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
