import { readBack } from '../encode/read-back.ts';
import type { EngineResult, SpeechJob } from '../job.ts';
import type { RenderContext } from '../render-context.ts';
import { encodeSpeech } from './encode-speech.ts';
import { polishSpeech } from './polish-speech.ts';
import { synthesize } from './synthesize.ts';

/**
 * Says a text and writes it as MP3 or WAV. Throws an EngineError: unsupported-input for a text, language or SSML that
 * cannot be spoken, unavailable without the synthesizer, canceled.
 */
export async function renderSpeech(job: SpeechJob, context: RenderContext): Promise<EngineResult> {
  const raw = await synthesize(job, context.pool, (fraction) => context.onProgress(fraction * 0.5));
  const bytes = await encodeSpeech(polishSpeech(raw, { sampleRate: job.sampleRate }), job.format, {
    title: 'Simulated speech (Doitong sandbox)',
    comment: `Simulated: spoken by eSpeak NG (${raw.language}), not by an AI model.`,
    signal: context.signal,
    onProgress: (fraction) => context.onProgress(0.5 + fraction * 0.5),
  });
  const path = await context.save(job.format, bytes);
  return { file: await readBack(path), notes: raw.notes };
}
