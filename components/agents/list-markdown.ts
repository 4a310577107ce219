import { counts, models, modelsOfType, providerModels } from '#catalog/models.ts';
import { plans } from '#catalog/plans.ts';
import { readerGuides } from '#components/docs/guides.ts';
import { defaultQuote } from '#components/models/default-quote.ts';
import { numberText, resolutionText, secondsText } from '#components/models/entry-text.ts';
import { modelEntry } from '#components/models/model-entry.ts';
import { code, table } from '#components/prose/table.ts';
import { type GenerationType, generationTypes } from '#contract/request.ts';
import type { Locale } from '#i18n/routing.ts';
import { priceLine } from './price-markdown.ts';
import { modelWords, sayIn } from './say.ts';

/** The list of models, by medium. */
export function modelsMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  const count = counts();
  const uses = models.filter((model) => model.id !== model.provider);
  return [
    `# ${say('models.title')}`,
    say('models.lead', {
      entries: `${models.length}`,
      models: `${count.models}`,
      versions: `${count.versions}`,
    }),
    ...generationTypes.map((type) => `## ${say(`models.media.${type}`)}\n\n${modelTable(locale, type)}`),
    uses
      .map((model) => `- [${model.name}](/models/${model.id}): ${modelWords(locale, model).summary}`)
      .join('\n'),
  ].join('\n\n');
}

/** The models of a type with all that the list on the page shows and filters by. */
function modelTable(locale: Locale, type: GenerationType): string {
  const { say } = sayIn(locale);
  const column = (name: string) => say(`models.columns.${name}`);
  const price = { title: column('price'), figure: true };
  return table(
    [
      column('model'),
      code('provider'),
      say('model.facts.maker'),
      say('models.facets.accepts'),
      ...['duration', 'resolution', 'ratio', 'versions'].map(column),
      price,
    ],
    modelsOfType(type)
      .map((model) => [model, modelEntry(model)] as const)
      .map(([model, entry]) => [
        `[${model.name}](/models/${model.id})`,
        code(model.provider),
        model.maker,
        entry.inputs.map((name) => say(`models.inputs.${name}`)).join(', '),
        secondsText(entry.seconds),
        resolutionText(entry),
        entry.ratios.join(', '),
        model.versions.map(({ id }) => id).join(', '),
        numberText(entry.price, locale),
      ]),
  );
}

/** Every price rule, and what the plans come with. */
export function pricingMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  return [
    `# ${say('pricing.title')}`,
    say('pricing.lead'),
    `## ${say('pricing.table')}`,
    say('pricing.tableNote'),
    table(
      [
        say('pricing.model'),
        code('provider'),
        say('pricing.rule'),
        { title: say('pricing.standard'), figure: true },
      ],
      providerModels.map((model) => [
        `[${model.name}](/models/${model.id})`,
        code(model.provider),
        priceLine(locale, model),
        numberText(defaultQuote(model).creditCost, locale),
      ]),
    ),
    `## ${say('pricing.plans')}`,
    say('pricing.plansNote'),
    ...plans.map((plan) =>
      [
        `### ${say(`catalog.plans.${plan.id}.name`)}`,
        `${say(`catalog.plans.${plan.id}.summary`)} ${say('pricing.starting', { count: numberText(plan.startingCredits, locale) })}; ${say('pricing.retention', { count: plan.mediaRetentionDays })}.`,
      ].join('\n\n'),
    ),
    `[${say('pricing.limits')}](/limits)`,
  ].join('\n\n');
}

/** The list of guides. */
export function guidesMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  return [
    `# ${say('docs.title')}`,
    say('docs.lead'),
    readerGuides(locale)
      .map(({ slug, title, description }) => `- [${title}](/docs/${slug}): ${description}`)
      .join('\n'),
  ].join('\n\n');
}
