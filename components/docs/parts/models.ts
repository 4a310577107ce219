import { models, modelsOfType } from '#catalog/models.ts';
import { priorityWeights } from '#catalog/priority-weights.ts';
import { resolutionText, secondsText } from '#components/models/entry-text.ts';
import { modelEntry } from '#components/models/model-entry.ts';
import { code, table } from '#components/prose/table.ts';
import { generationTypes, priorities } from '#contract/request.ts';
import { languageTags } from '#i18n/routing.ts';
import type { LocalPart } from '../local-part.ts';
import { recordedChoice } from '../recorded-choice.ts';
import { messages } from '../words.ts';
import { figureText } from './facts.ts';
import { pick } from './pick.ts';

const types = Object.fromEntries(generationTypes.map((type) => [type, type])) as Record<
  (typeof generationTypes)[number],
  (typeof generationTypes)[number]
>;

/** `<ModelTable type="VIDEO" />`: the models of a type with what one chooses by. */
export const modelTable: LocalPart = ({ type }, locale) => {
  const entries = modelsOfType(pick(types, type)).map(modelEntry);
  const { columns, inputs } = messages[locale].models;
  const hasLength = entries.some(({ seconds }) => seconds.length > 0);
  const hasPicture = entries.some(({ largest }) => largest !== null);
  return table(
    [
      columns.model,
      code('provider'),
      messages[locale].models.facets.accepts,
      ...(hasLength ? [columns.duration] : []),
      ...(hasPicture ? [columns.resolution] : []),
      { title: columns.price, figure: true },
    ],
    entries.map((entry) => [
      `[${entry.name}](/models/${entry.id})`,
      code(models.find(({ id }) => id === entry.id)?.provider ?? entry.id),
      entry.inputs.map((name) => inputs[name].toLowerCase()).join(', '),
      ...(hasLength ? [secondsText(entry.seconds)] : []),
      ...(hasPicture ? [resolutionText(entry)] : []),
      figureText(entry.price, locale),
    ]),
  );
};

/** `<WeightTable />`: what counts for how much in the score, by priority. */
export const weightTable: LocalPart = (_, locale) => {
  const { weights } = messages[locale].docs.parts;
  const share = (value: number) => value.toLocaleString(languageTags[locale], { style: 'percent' });
  return table(
    [code('priority'), ...weightNames.map((name) => ({ title: weights[name], figure: true }))],
    priorities.map((priority) => [
      code(priority),
      ...weightNames.map((name) => share(priorityWeights[priority][name])),
    ]),
  );
};

const weightNames = ['quality', 'speed', 'cost'] as const;

/** `<ChoiceTable />`: a choice of the gateway with every candidate. */
export const choiceTable: LocalPart = (_, locale) => {
  const { choice } = messages[locale].docs.parts;
  const number = (value: number) => figureText(value, locale);
  const titles = [choice.score, choice.credits, choice.seconds];
  const rows = recordedChoice.candidates.map((candidate) => {
    const { provider, score, creditCost, estimatedTime, excludedBecause } = candidate;
    const left = excludedBecause === null ? '' : excludedBecause;
    const figures = left === '' ? [number(score), number(creditCost), number(estimatedTime)] : ['', '', ''];
    return [code(provider), ...figures, provider === recordedChoice.provider ? choice.pick : left];
  });
  const head = [
    code('provider'),
    ...titles.map((title) => ({ title, figure: true })),
    code('excludedBecause'),
  ];
  return `${table(head, rows)}\n\n> ${recordedChoice.reason}`;
};

/** `<PriorityTable />`: what each priority prefers. */
export const priorityTable: LocalPart = (_, locale) => {
  const words = messages[locale];
  return table(
    [code('priority'), words.docs.parts.prefers],
    priorities.map((priority) => [code(priority), words.catalog.priorities[priority].help]),
  );
};
