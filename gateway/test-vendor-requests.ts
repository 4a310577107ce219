import { modelForProvider } from '#catalog/models.ts';
import type { VendorId } from '#catalog/vendors.ts';
import type { Received } from './test-vendors.ts';
import type { VendorKeys } from './vendors/create-vendors.ts';

/** A key for each vendor that would be recognised wherever it leaked to. */
export function keysOf(vendors: readonly VendorId[]): VendorKeys {
  return Object.fromEntries(vendors.map((vendor) => [vendor, `canary-${vendor}`]));
}

/** What no caller may ever see: keys, addresses and words of vendors. */
export const leaks = /canary|words of the vendor|fal\.|vendor\.test|runway:|api\.|googleapis|aliyuncs/;

const beginnings =
  /queue\.fal\.run\/(?!.*\/requests\/)|text-to-speech\/|text:synthesize|image_to_video|text_to_video|public\/generations$|video-synthesis/;

/** Whether a request makes a vendor begin work, which is what a vendor charges for. */
export function beginsWork({ method, url }: Received): boolean {
  return method === 'POST' && beginnings.test(url);
}

export const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The least that a provider takes. */
export function requestFor(provider: string) {
  const model = modelForProvider(provider);
  const needsImage = model?.inputs.some(({ name, required }) => name === 'image' && required);
  return {
    type: model?.type,
    provider,
    input: { text: 'Um farol ao entardecer', ...(needsImage && { image: picture }) },
  };
}
