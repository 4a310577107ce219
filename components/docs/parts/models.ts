import { models, modelsOfType } from '#catalog/models.ts';
import { resolutionText, secondsText } from '#components/models/entry-text.ts';
import { modelEntry } from '#components/models/model-entry.ts';
import { code, table } from '#components/prose/table.ts';
import { generationTypes, priorities } from '#contract/request.ts';
import type { LocalPart } from '../local-part.ts';
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

/** `<PriorityTable />`: what each priority prefers. */
export const priorityTable: LocalPart = (_, locale) => {
  const words = messages[locale];
  return table(
    [code('priority'), words.docs.parts.prefers],
    priorities.map((priority) => [code(priority), words.catalog.priorities[priority].help]),
  );
};
