import { checkRequest } from '#catalog/check-request.ts';
import type { Model, OptionSpec, Rule } from '#catalog/model.ts';
import { quoteModel } from '#catalog/quote.ts';
import { sampleRequest } from '#catalog/sample-request.ts';
import { shownSnippets, snippetTitle } from '#components/code/shown-snippet.ts';
import { planTable } from '#components/docs/parts/limits.ts';
import { messages } from '#components/docs/words.ts';
import { numberText, resolutionText, secondsText } from '#components/models/entry-text.ts';
import { errorReasons } from '#components/models/error-reasons.ts';
import { limitRows } from '#components/models/limit-rows.ts';
import { modelEntry } from '#components/models/model-entry.ts';
import { priceExamples } from '#components/models/price-examples.ts';
import { relatedModels, samePages } from '#components/models/related-models.ts';
import { lineLabel } from '#components/pricing/price-text.ts';
import { fence } from '#components/prose/fence.ts';
import { code, table } from '#components/prose/table.ts';
import { errorPath, errors } from '#contract/errors.ts';
import { requestLimits } from '#contract/limits.ts';
import { snippetShells, snippetStyles } from '#contract/snippets/snippet.ts';
import type { Locale } from '#i18n/routing.ts';
import { priceTable, priceWordsIn } from './price-markdown.ts';
import { modelWords, sayIn } from './say.ts';

/** The page of a model. */
export function modelMarkdown(locale: Locale, model: Model): string {
  const { say } = sayIn(locale);
  const words = modelWords(locale, model);
  const part = (name: string) => `## ${say(`model.sections.${name}`)}`;
  const versions = [part('versions'), say('model.versions.lead'), versionTable(locale, model)];
  return [
    `# ${model.name}`,
    words.summary,
    say('model.sample.quoted', { prompt: words.prompt }),
    factTable(locale, model),
    words.description,
    [
      ...words.features.map((text) => `- ${text}`),
      ...words.limitations.map((text) => `- ${no(locale)} ${text}`),
    ].join('\n'),
    ...[part('options'), messages[locale].agents.optionsLead, optionTable(locale, model)],
    ...[part('inputs'), inputTable(locale, model)],
    ...[part('price'), say('model.priceLead'), priceTable(locale, model), exampleTable(locale, model)],
    ...(model.versions.length > 1 ? versions : []),
    ...[part('limits'), say('modelPage.limits.lead'), limitTable(locale, model), planTable({}, locale)],
    ...[part('errors'), say('model.errorsLead'), errorTable(locale, model)],
    ...[
      `## ${say('modelPage.sections.compare')}`,
      say('modelPage.related.lead'),
      relatedTexts(locale, model),
    ],
    ...[part('code'), ...sample(locale, model, words.prompt)],
  ].join('\n\n');
}

function no(locale: Locale): string {
  return `${messages[locale].agents.limitation}:`;
}

function factTable(locale: Locale, model: Model): string {
  const { say } = sayIn(locale);
  const entry = modelEntry(model);
  const fact = (name: string, value: string): [string, string][] =>
    value === '' ? [] : [[say(`model.facts.${name}`), value]];
  return table(
    [code('provider'), code(model.provider)],
    [
      [code('type'), code(model.type)],
      ...fact('maker', model.maker),
      ...fact('duration', secondsText(entry.seconds)),
      ...fact('resolution', resolutionText(entry)),
      ...fact('price', say('model.facts.credits', { count: numberText(entry.price, locale) })),
    ],
  );
}

function optionTable(locale: Locale, model: Model): string {
  const { say } = sayIn(locale);
  const words = modelWords(locale, model);
  const title = (name: string) => say(`model.options.${name}`);
  return table(
    [title('name'), title('values'), title('default'), title('what')],
    model.options.map((option) => [
      `${code(option.name)} ${option.type}${option.required ? `, ${title('required')}` : ''}`,
      valuesOf(locale, option),
      option.default === undefined ? '' : code(`${option.default}`),
      [optionText(words.option(option.name)), ...ruleTexts(locale, model, option.name)].join(' '),
    ]),
  );
}

function optionText({ label, help }: { label: string; help: string }): string {
  return `${label}: ${help}`;
}

function valuesOf(locale: Locale, option: OptionSpec): string {
  const { say } = sayIn(locale);
  if (option.type === 'STRING')
    return say('model.options.upTo', { count: numberText(option.maxLength, locale) });
  if (option.type === 'BOOLEAN') return `${code('false')}, ${code('true')}`;
  const unit = option.type !== 'ENUM' && option.unit ? ` ${option.unit}` : '';
  if (option.values) return option.values.map((value) => code(`${value}`)).join(', ') + unit;
  if (option.type === 'ENUM') return '';
  const step =
    option.step !== undefined && option.step !== 1 ? `, ${say('model.options.step')} ${option.step}` : '';
  return `${option.min} … ${option.max}${unit}${step}`;
}

function ruleTexts(locale: Locale, model: Model, option: string): string[] {
  const { say } = sayIn(locale);
  const word = (name: string) => say(`model.rules.${name}`);
  const condition = ([field, values]: [string, Rule['when'][string]]) =>
    field.startsWith('input.')
      ? `${word(values.includes(true) ? 'with' : 'without')} ${code(field)}`
      : `${word('with')} ${code(`${field} ${values.join(', ')}`)}`;
  const consequence = (rule: Rule) => {
    if (rule.option.startsWith('input.'))
      return word(rule.values.includes(true) ? 'mustBeGiven' : 'mustBeLeftOut');
    return rule.values.length === 0
      ? word('mustBeLeftOut')
      : `${word('only')} ${code(rule.values.join(', '))}`;
  };
  return model.rules
    .filter((rule) => rule.option === option)
    .map(
      (rule) =>
        `(${Object.entries(rule.when)
          .map(condition)
          .join(` ${word('and')} `)}: ${consequence(rule)})`,
    );
}

function inputTable(locale: Locale, model: Model): string {
  const { say } = sayIn(locale);
  const word = (name: string, values = {}) => say(`model.inputs.${name}`, values);
  const need = (name: string, required: boolean) => {
    if (required) return word('required');
    const isOne = model.oneOf?.some((other) => other === name);
    return isOne ? word('oneOf', { names: model.oneOf?.join(', ') ?? '' }) : word('optional');
  };
  const limit = (name: string, maxLength?: number) => {
    if (maxLength) return word('characters', { count: numberText(maxLength, locale) });
    const isFile = name === 'image' || name === 'audio';
    return isFile ? word('bytes', { count: `${requestLimits.mediaBytesMax / 1_048_576}` }) : '';
  };
  return table(
    [word('field'), word('need'), word('what'), word('limit')],
    model.inputs.map(({ name, required, maxLength }) => [
      code(`input.${name}`),
      need(name, required),
      [say(`catalog.inputs.${name}.help`), ...ruleTexts(locale, model, `input.${name}`)].join(' '),
      limit(name, maxLength),
    ]),
  );
}

function versionTable(locale: Locale, model: Model): string {
  const { say } = sayIn(locale);
  const words = modelWords(locale, model);
  const standard = model.options.find(({ name }) => name === 'model')?.default;
  return table(
    [code('model'), messages[locale].agents.about, ''],
    model.versions
      .toReversed()
      .map(({ id, servedBy }) => [
        code(id),
        words.version(id),
        servedBy
          ? say('model.versions.servedBy', { id: servedBy })
          : id === standard
            ? say('model.versions.default')
            : '',
      ]),
  );
}

function errorTable(locale: Locale, model: Model): string {
  const { say } = sayIn(locale);
  const column = (name: string) => say(`errorPages.columns.${name}`);
  const shown = (values: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? numberText(value, locale) : value,
      ]),
    );
  return table(
    [column('code'), say('modelPage.errors.why'), column('retryable')],
    errorReasons(model).map(({ code: name, key, values, message }) => [
      `[${code(name)}](${errorPath(name)})`,
      [say(`modelPage.errors.${key}`, shown(values)), ...(message ? [code(message)] : [])].join(' '),
      say(errors[name].retryable ? 'errorPages.yes' : 'errorPages.no'),
    ]),
  );
}

function limitTable(locale: Locale, model: Model): string {
  const { say } = sayIn(locale);
  return table(
    [say('modelPage.limits.what'), { title: say('modelPage.limits.most'), figure: true }],
    limitRows(model, locale, (key, values) => say(`modelPage.limits.${key}`, values)).map((row) => [...row]),
  );
}

function exampleTable(locale: Locale, model: Model): string {
  const { say } = sayIn(locale);
  const words = priceWordsIn(locale);
  const of = (key: string, values = {}) => say(`modelPage.examples.${key}`, values);
  return table(
    [say('models.columns.price'), code('options'), say('pricing.part'), { title: of('total'), figure: true }],
    priceExamples(model).map(({ kind, request, quote }) => [
      of(kind),
      code(JSON.stringify(request.options)),
      quote.lines.map((line) => `${lineLabel(line, words)}: ${numberText(line.credits, locale)}`).join('; '),
      numberText(quote.creditCost, locale),
    ]),
  );
}

function relatedTexts(locale: Locale, model: Model): string {
  return [...relatedModels(model), ...samePages(model)]
    .map((other) => `- [${other.name}](/models/${other.id}): ${modelWords(locale, other).summary}`)
    .join('\n');
}

function sample(locale: Locale, model: Model, prompt: string): string[] {
  const { say } = sayIn(locale);
  const request = sampleRequest(model, prompt);
  const quote = quoteModel(model, request, checkRequest(model, request).options);
  const words = priceWordsIn(locale);
  const blocks = shownSnippets(request, { styles: snippetStyles, shells: snippetShells });
  return [
    ...blocks.map((snippet) => fence(snippet.language, snippetTitle(snippet), snippet.code)),
    table(
      [say('pricing.part'), { title: say('pricing.credits'), figure: true }],
      [
        ...quote.lines.map((line) => [lineLabel(line, words), numberText(line.credits, locale)]),
        [`**${say('model.aside.total')}**`, `**${numberText(quote.creditCost, locale)}**`],
      ],
    ),
  ];
}
