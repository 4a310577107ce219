import type { Model } from '#catalog/model.ts';
import type { FoundRequest } from '#catalog/search/find-request.ts';
import { requestFor } from '#catalog/search/legal-choices.ts';
import { playgroundHref } from '#components/playground/request/playground-href.ts';
import type { Locale } from '#i18n/routing.ts';

/** The playground with a request that was found; its text is the sample prompt, as long as the request was priced for. */
export function foundRequestHref(locale: Locale, model: Model, found: FoundRequest, prompt: string): string {
  const { text, voice } = requestFor(model, found).input;
  const content = {
    ...(text !== undefined && { text: textOfLength(prompt, found.characters) }),
    ...(voice !== undefined && { voice }),
  };
  return playgroundHref(locale, { modelId: model.id, content, options: found.options, webhookUrl: '' });
}

/** The prompt as it is, unless a certain length was asked for: then repeated up to that. */
function textOfLength(prompt: string, characters: number): string {
  if (characters === 1 || prompt === '') return prompt;
  return `${prompt} `.repeat(Math.ceil(characters / (prompt.length + 1))).slice(0, characters);
}
