import { getTranslations } from 'next-intl/server';
import { messageKey } from '#catalog/message-key.ts';
import type { Model } from '#catalog/model.ts';

type Say = Awaited<ReturnType<typeof getTranslations<'catalog'>>>;
type Key = Parameters<Say>[0];

/** The words about catalog entries in the reader's language. `maybe…` answers undefined where nothing needs explaining. */
export async function catalogWords() {
  const t = await getTranslations('catalog');
  // The check of the catalog guarantees these keys, which are put together from ids.
  const say = (path: string) => t(path as Key);
  const maybe = (path: string) => (t.has(path as Key) ? say(path) : undefined);
  const at = (model: Model) => `models.${messageKey(model.id)}`;
  return {
    summary: (model: Model) => say(`${at(model)}.summary`),
    description: (model: Model) => say(`${at(model)}.description`),
    prompt: (model: Model) => say(`${at(model)}.prompt`),
    features: (model: Model) => model.features.map((key) => say(`${at(model)}.features.${key}`)),
    limitations: (model: Model) => model.limitations.map((key) => say(`${at(model)}.limitations.${key}`)),
    option: (model: Model, name: string) => ({
      label: maybe(`${at(model)}.options.${name}.label`) ?? say(`options.${name}.label`),
      help: maybe(`${at(model)}.options.${name}.help`) ?? say(`options.${name}.help`),
    }),
    input: (name: string) => ({ label: say(`inputs.${name}.label`), help: say(`inputs.${name}.help`) }),
    plan: (id: string) => ({ name: say(`plans.${id}.name`), summary: say(`plans.${id}.summary`) }),
    maybeVersion: (model: Model, id: string) =>
      maybe(`versions.${messageKey(model.provider)}.${messageKey(id)}`),
  };
}

export type CatalogWords = Awaited<ReturnType<typeof catalogWords>>;
