import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import type { Draft } from './draft.ts';
import { draftToFragment } from './permalink.ts';

/** The playground, open with this draft. */
export function playgroundHref(locale: Locale, draft: Draft): string {
  return `${localize(locale, '/playground')}#${draftToFragment(draft)}`;
}
