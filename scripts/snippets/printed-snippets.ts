import { messageKey } from '#catalog/message-key.ts';
import { modelById, models } from '#catalog/models.ts';
import { sampleRequest } from '#catalog/sample-request.ts';
import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { exampleRequests } from '#components/docs/example-requests.ts';
import type { GenerateInput } from '#contract/request.ts';
import { hashOf, type Variant } from '#contract/snippets/proof.ts';
import { snippetFollows, snippetIds, snippetStyles } from '#contract/snippets/snippet.ts';
import { snippet } from '#contract/snippets/snippets.ts';
import { type Locale, routing } from '#i18n/routing.ts';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };

/** A snippet as pages print it, with the placeholders of pages. */
export interface Printed extends Variant {
  /** The request and the language of its prompt: `kling en`. */
  readonly request: string;
  readonly model: string;
  readonly code: string;
}

/** One model of each type, with which every variant is run. */
const representatives = ['kling', 'flux-dev', 'elevenlabs', 'heygen'];

function print(request: string, model: string, input: GenerateInput, variant: Variant): Printed {
  const { code } = snippet(variant.id, input, { ...variant, endpoint: `${placeholderOrigin}/graphql` });
  return { ...variant, request, model, code };
}

const words: Readonly<Record<Locale, Readonly<Record<string, { readonly prompt: string }>>>> = {
  en: en.catalog.models,
  pt: pt.catalog.models,
};

function promptOf(id: string, locale: Locale): string {
  const prompt = words[locale][messageKey(id)]?.prompt;
  if (prompt === undefined) throw new Error(`${id} has no prompt in ${locale}.`);
  return prompt;
}

function modelRequest(id: string, locale: Locale): GenerateInput {
  const model = modelById(id);
  if (!model) throw new Error(`The catalog has no ${id}.`);
  return sampleRequest(model, promptOf(id, locale));
}

function inEveryLanguage(
  request: string,
  model: string,
  input: GenerateInput,
  variant: Omit<Variant, 'id'> = { style: 'minimal', follow: 'polling' },
): Printed[] {
  return snippetIds.map((id) => print(request, model, input, { ...variant, id }));
}

/** The sample of every model, minimal and polling, in both languages. */
function ofModels(): Printed[] {
  return routing.locales.flatMap((locale) =>
    models.flatMap(({ id }) => inEveryLanguage(`${id} ${locale}`, id, modelRequest(id, locale))),
  );
}

/** The requests of the guides; what is asked with `webhookUrl` is not polled for. */
function ofGuides(): Printed[] {
  return routing.locales.flatMap((locale) =>
    Object.entries<GenerateInput>(exampleRequests((id) => promptOf(id, locale))).flatMap(([name, input]) => {
      const follow = input.webhookUrl === undefined ? 'polling' : 'webhook';
      const variant = { style: 'minimal', follow } as const;
      return inEveryLanguage(`guide ${name} ${locale}`, input.provider ?? 'any', input, variant);
    }),
  );
}

/** Every other variant, with one model of each type. */
function ofVariants(): Printed[] {
  const variants = snippetStyles.flatMap((style) => snippetFollows.map((follow) => ({ style, follow })));
  return variants
    .filter(({ style, follow }) => style !== 'minimal' || follow !== 'polling')
    .flatMap((variant) =>
      representatives.flatMap((id) =>
        inEveryLanguage(`${id} en, ${variant.style}, ${variant.follow}`, id, modelRequest(id, 'en'), variant),
      ),
    );
}

/** All that has to run, each text once. Pages show nothing else but these and their variants. */
export function printedSnippets(): Printed[] {
  const seen = new Set<string>();
  return [...ofModels(), ...ofGuides(), ...ofVariants()].filter(({ id, code }) => {
    const key = `${id} ${hashOf(code)}`;
    return !seen.has(key) && seen.add(key);
  });
}
