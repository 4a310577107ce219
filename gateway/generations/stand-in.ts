import type { Model } from '#catalog/model.ts';
import type { Warning } from '#contract/generation-metadata.ts';
import type { GenerateInput } from '#contract/request.ts';
import { isDocumentationAddress } from '../network/documentation-address.ts';
import type { ProviderAdapter } from '../providers/provider.ts';

type FileKind = 'image' | 'audio';

const MADE = { image: 'a picture', audio: 'a recording' } as const;

/** Whether the adapter makes the file of this input itself, because no file can be at the address. */
export function needsStandIn(adapter: ProviderAdapter, value: string): boolean {
  return adapter.standIn !== undefined && isDocumentationAddress(value);
}

export function standInWarnings(
  adapter: ProviderAdapter,
  model: Model,
  input: GenerateInput['input'],
): Warning[] {
  return (['image', 'audio'] as const).flatMap((kind: FileKind) => {
    const value = input[kind];
    const isTaken = model.inputs.some(({ name }) => name === kind);
    if (value === undefined || !isTaken || !needsStandIn(adapter, value)) return [];
    const message = `${new URL(value).hostname} is reserved for documentation and has no files: the built-in engine made ${MADE[kind]} in its place.`;
    return [{ path: `input.${kind}`, message }];
  });
}
