import type { Model, OptionSpec } from '#catalog/model.ts';
import { models, providerModels } from '#catalog/models.ts';
import { plans } from '#catalog/plans.ts';
import { priceLine } from '#components/agents/price-markdown.ts';
import { modelWords, sayIn } from '#components/agents/say.ts';
import { defaultQuote } from '#components/models/default-quote.ts';
import { numberText, resolutionText, secondsText } from '#components/models/entry-text.ts';
import { modelEntry } from '#components/models/model-entry.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import type { SearchEntry } from '../entry.ts';
import { plainText } from '../plain-text.ts';

/** The models, each with what it makes, from what, and how large and long. */
export function modelEntries(locale: Locale): SearchEntry[] {
  return models.map((model) => ({
    kind: 'model',
    href: localize(locale, `/models/${model.id}`),
    title: model.name,
    context: model.maker,
    text: modelText(locale, model),
    keys: [model.id, model.name, ...(model.id === model.provider ? [model.provider] : [])],
    weight: model.id === model.provider ? 1 : 0.8,
  }));
}

function modelText(locale: Locale, model: Model): string {
  const { say } = sayIn(locale);
  const words = modelWords(locale, model);
  const entry = modelEntry(model);
  const facts = [
    say(`models.media.${model.type}`),
    entry.inputs.map((name) => say(`models.inputs.${name}`)).join(', '),
    secondsText(entry.seconds),
    resolutionText(entry),
    entry.ratios.join(', '),
    model.versions.length > 1 ? model.versions.map(({ id }) => id).join(', ') : '',
  ].filter((fact) => fact !== '');
  return [words.summary, `${facts.join('; ')}.`, ...words.features, ...words.limitations].join(' ');
}

/** Every option of every model, with its values. */
export function optionEntries(locale: Locale): SearchEntry[] {
  return providerModels.flatMap((model) =>
    model.options.map((option): SearchEntry => {
      const { label, help } = modelWords(locale, model).option(option.name);
      return {
        kind: 'option',
        href: localize(locale, `/models/${model.id}#options`),
        title: option.name,
        isCode: true,
        context: model.name,
        text: `${plainText(`${label}: ${help}`)} ${valuesText(option)}`.trim(),
        keys: [option.name, `options.${option.name}`, label, `${model.id} ${option.name}`],
      };
    }),
  );
}

function valuesText(option: OptionSpec): string {
  if (option.type === 'STRING' || option.type === 'BOOLEAN') return '';
  if (option.values) return option.values.join(', ');
  return option.type === 'ENUM' ? '' : `${option.min} … ${option.max}`;
}

/** What each model costs, and what each plan comes with. */
export function priceEntries(locale: Locale): SearchEntry[] {
  const { say } = sayIn(locale);
  const ofModels = providerModels.map((model): SearchEntry => {
    const credits = numberText(defaultQuote(model).creditCost, locale);
    return {
      kind: 'price',
      href: localize(locale, `/models/${model.id}#price`),
      title: model.name,
      context: say('model.facts.credits', { count: credits }),
      text: plainText(`${say('model.sections.price')}: ${priceLine(locale, model)}`),
      keys: [`${say('model.sections.price')} ${model.id}`, `${say('model.sections.price')} ${model.name}`],
    };
  });
  const ofPlans = plans.map((plan): SearchEntry => {
    const name = say(`catalog.plans.${plan.id}.name`);
    const credits = numberText(plan.startingCredits, locale);
    return {
      kind: 'price',
      href: localize(locale, '/pricing#plans'),
      title: name,
      context: say('limits.plans.plan'),
      text: `${say(`catalog.plans.${plan.id}.summary`)} ${say('pricing.starting', { count: credits })}`,
      keys: [name, `${say('limits.plans.plan')} ${name}`],
    };
  });
  return [...ofModels, ...ofPlans];
}
