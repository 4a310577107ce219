import { messageKey } from '#catalog/message-key.ts';
import type { Locale } from '#i18n/routing.ts';
import { exampleRequests } from './example-requests.ts';
import { messages } from './words.ts';

/** The requests that the guides show, by name. Prompts are in the reader's language. */
export function guideRequests(locale: Locale) {
  return exampleRequests((provider) => {
    const words = Object.entries(messages[locale].catalog.models).find(
      ([key]) => key === messageKey(provider),
    );
    if (!words) throw new Error(`There are no words about ${provider}.`);
    return words[1].prompt;
  });
}

export type GuideRequest = keyof ReturnType<typeof guideRequests>;
