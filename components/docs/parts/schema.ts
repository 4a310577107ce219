import { fence } from '#components/prose/fence.ts';
import { code, table } from '#components/prose/table.ts';
import { descriptionOf } from '#components/reference/descriptions.ts';
import { exampleOf } from '#components/reference/example.ts';
import { schema } from '#components/reference/schema.ts';
import { generationStatuses } from '#contract/request.ts';
import type { LocalPart } from '../local-part.ts';
import { messages } from '../words.ts';

/** `<Operation name="generation" />`: an operation of the schema with variables for it. */
export const operation: LocalPart = ({ name }, locale) => {
  const { document, variables } = exampleOf(schema, name ?? '', locale);
  const blocks = [fence('graphql', 'GraphQL', document)];
  if (variables)
    blocks.push(fence('json', messages[locale].reference.variables, JSON.stringify(variables, null, 2)));
  return blocks.join('\n\n');
};

/** `<StatusTable />`: every status and what it means, in the words of the schema. */
export const statusTable: LocalPart = (_, locale) =>
  table(
    [code('status'), messages[locale].docs.parts.meaning],
    generationStatuses.map((status) => [code(status), descriptionOf(locale, 'GenerationStatus', status)]),
  );
