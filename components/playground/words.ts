import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { messageKey } from '#catalog/message-key.ts';
import type { Model } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import { sampleOf } from '#catalog/samples.ts';
import { type ErrorCode, errorCodes } from '#contract/errors.ts';
import { type GenerationType, generationTypes, type InputName, inputNames } from '#contract/request.ts';
import type { Locale } from '#i18n/routing.ts';

export interface Labelled {
  readonly label: string;
  readonly help: string;
}

export interface ModelWords {
  readonly summary: string;
  /** A prompt that shows the model well. */
  readonly prompt: string;
  /** Another one. */
  readonly example: string;
  /** Address of a picture that the model made. */
  readonly poster?: string;
  /** Options that have other words than elsewhere. */
  readonly options: Readonly<Record<string, Labelled>>;
}

/** The finished words about the catalog and the errors that the playground shows, in one language. */
export interface PlaygroundWords {
  readonly locale: Locale;
  readonly types: Readonly<Record<GenerationType, string>>;
  readonly inputs: Readonly<Record<InputName, Labelled>>;
  readonly options: Readonly<Record<string, Labelled>>;
  /** What a value means, by option and value, where that needs saying. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly models: Readonly<Record<string, ModelWords>>;
  /** Addresses of pictures to try a model with that starts from one. */
  readonly sampleImages: Readonly<Record<GenerationType, string | undefined>>;
  readonly errors: Readonly<Record<ErrorCode, { readonly title: string; readonly fix: string }>>;
}

type Say = Awaited<ReturnType<typeof getTranslations<'catalog'>>>;
type Key = Parameters<Say>[0];

/** Reads the words on the server; the result is plain data for the client. */
export async function playgroundWords(): Promise<PlaygroundWords> {
  const t = await getTranslations('catalog');
  const error = await getTranslations('errors');
  // The check of the catalog guarantees these keys, which are put together from ids.
  const say = (path: string) => t(path as Key);
  const maybe = (path: string) => (t.has(path as Key) ? say(path) : undefined);
  const labelled = (path: string) => ({ label: say(`${path}.label`), help: say(`${path}.help`) });
  return {
    locale: await getLocale(),
    types: record(generationTypes, (type) => say(`types.${type}.name`)),
    inputs: record(inputNames, (name) => labelled(`inputs.${name}`)),
    options: record(optionNames(), (name) => labelled(`options.${name}`)),
    values: record(optionNames(), (name) => valueWords(name, maybe)),
    models: record(
      models.map(({ id }) => id),
      (id) => modelWords(id, say, maybe),
    ),
    sampleImages: record(
      generationTypes,
      (type) => sampleOf(type === 'AVATAR' ? 'heygen' : 'flux-dev')?.poster,
    ),
    errors: record(errorCodes, (code) => ({ title: error(`${code}.title`), fix: error(`${code}.fix`) })),
  };
}

/** The words of what only the playground's page has, beside those of `playgroundMessages`. */
export async function deskMessages() {
  const { playgroundSimulator, playgroundInspector } = await getMessages();
  return { ...(await playgroundMessages()), playgroundSimulator, playgroundInspector };
}

/** The words that the playground's own components read in the browser. */
export async function playgroundMessages() {
  const { playground, playgroundResult, playgroundErrors, playgroundCompare } = await getMessages();
  return { playground, playgroundResult, playgroundErrors, playgroundCompare };
}

function modelWords(
  id: string,
  say: (path: string) => string,
  maybe: (path: string) => string | undefined,
): ModelWords {
  const at = `models.${messageKey(id)}`;
  const own = optionNames().flatMap((name) => {
    const label = maybe(`${at}.options.${name}.label`);
    return label === undefined ? [] : [[name, { label, help: say(`${at}.options.${name}.help`) }] as const];
  });
  return {
    summary: say(`${at}.summary`),
    prompt: say(`${at}.prompt`),
    example: say(`${at}.example`),
    poster: sampleOf(id)?.poster,
    options: Object.fromEntries(own),
  };
}

function valueWords(option: string, maybe: (path: string) => string | undefined): Record<string, string> {
  const values = models.flatMap((model) => enumValues(model, option));
  const said = values.flatMap((value) => {
    const word = maybe(`values.${option}.${messageKey(value)}`);
    return word === undefined ? [] : [[value, word] as const];
  });
  return Object.fromEntries(said);
}

function enumValues(model: Model, name: string): readonly string[] {
  const option = model.options.find((candidate) => candidate.name === name);
  return option?.type === 'ENUM' ? option.values : [];
}

function optionNames(): readonly string[] {
  return [...new Set(models.flatMap(({ options }) => options.map(({ name }) => name)))];
}

function record<Name extends string, Value>(names: readonly Name[], value: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
}
