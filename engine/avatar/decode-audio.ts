import { EngineError } from '../job.ts';
import type { Recording } from './mouth-track.ts';

/** The sound of an audio or video file as one channel. */
export async function decodeAudio(_file: string, _signal: AbortSignal): Promise<Recording> {
  throw new EngineError('unsupported-input', 'No audio format can be read yet.');
}
