import { measuredText } from '#components/models/entry-text.ts';
import { mediansOf, readStatus } from '#components/models/read-status.ts';
import { localeOfPage } from './locale-of-page.ts';

/** Writes what this deployment measured of the models that `places` name by `data-median`, where it measured any. */
export async function fillMedians(places: readonly HTMLElement[]): Promise<void> {
  const medians = mediansOf(await readStatus());
  for (const place of places) {
    const seconds = medians[place.dataset.median ?? ''];
    if (seconds !== undefined) place.textContent = measuredText(seconds, localeOfPage());
  }
}
