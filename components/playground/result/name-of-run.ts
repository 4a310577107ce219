import type { Run } from '../runs/run.ts';
import { fileName } from './file-name.ts';

/** What the file of a run is called when it is saved. */
export function nameOfRun({ generation, request }: Run): string {
  const { id = '', provider, metadata } = generation ?? {};
  const format = metadata?.format ?? 'bin';
  return fileName({
    id,
    modelId: provider ?? request.type.toLowerCase(),
    prompt: request.input.text ?? '',
    format,
  });
}
