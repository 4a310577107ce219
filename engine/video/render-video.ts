import { EngineError, type EngineResult, type VideoJob } from '../job.ts';
import type { RenderContext } from '../render-context.ts';

/** Draws a video. */
export async function renderVideo(_job: VideoJob, _context: RenderContext): Promise<EngineResult> {
  throw new EngineError('unavailable', 'The engine cannot make videos yet.');
}
