import type { Model } from '#catalog/model.ts';
import type { GenerateInput } from '#contract/request.ts';
import type { ProviderAdapter, ProviderRequest, StepContext } from '../providers/provider.ts';
import type { GenerationServices } from './services.ts';
import { needsStandIn } from './stand-in.ts';

export interface Given {
  readonly adapter: ProviderAdapter;
  readonly model: Model;
  readonly content: GenerateInput['input'];
}

/** The content with its files on this disk: the caller's, or what stands in for those of examples. */
export async function localInput(
  { files }: Pick<GenerationServices, 'files'>,
  { adapter, model, content }: Given,
  context: StepContext,
): Promise<ProviderRequest['input']> {
  const { text, voice, image, audio } = content;
  const load = async (value: string, kind: 'image' | 'audio') =>
    (needsStandIn(adapter, value) ? await adapter.standIn?.(kind, value, model, context) : undefined) ??
    (await files.loadCallerFile(value, kind, context));
  return {
    ...{ text, voice },
    imageFile: image && (await load(image, 'image')),
    audioFile: audio && (await load(audio, 'audio')),
  };
}
