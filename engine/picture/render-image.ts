import { EngineError, type EngineResult, type ImageJob } from '../job.ts';
import type { RenderContext } from '../render-context.ts';

/** Draws a still picture. */
export async function renderImage(_job: ImageJob, _context: RenderContext): Promise<EngineResult> {
  throw new EngineError('unavailable', 'The engine cannot make images yet.');
}
