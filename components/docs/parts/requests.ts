import { checkRequest } from '#catalog/check-request.ts';
import { modelForProvider } from '#catalog/models.ts';
import { quoteModel } from '#catalog/quote.ts';
import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { type ShownVariants, shownSnippets, snippetTitle } from '#components/code/shown-snippet.ts';
import { fence } from '#components/prose/fence.ts';
import { code, table } from '#components/prose/table.ts';
import type { GenerateInput } from '#contract/request.ts';
import { snippetFollows, snippetShells, snippetStyles } from '#contract/snippets/snippet.ts';
import type { LocalPart } from '../local-part.ts';
import { saveJavascript, savePython } from '../recipes/save-media.ts';
import { guideRequests } from '../requests.ts';
import { messages } from '../words.ts';
import { figureText } from './facts.ts';
import { pick } from './pick.ts';

const endpointUrl = `${placeholderOrigin}/graphql`;

/** `<Endpoint />`: where requests go. */
export const endpoint: LocalPart = () => code(`POST ${endpointUrl}`);

/** `<SaveCode />`: reads a result and checks it, in two languages. */
export const saveCode: LocalPart = () =>
  [fence('javascript', 'JavaScript', saveJavascript()), fence('python', 'Python', savePython())].join('\n\n');

/**
 * `<Request name="first" />`: a request in five languages, or in those that `languages` names; minimal and for bash, or
 * as `styles`, `follows` and `shells` say.
 */
export const request: LocalPart = ({ name, languages, ...variants }, locale) => {
  const input: GenerateInput = pick(guideRequests(locale), name);
  return shownSnippets(input, variantsOf(variants))
    .filter(({ id }) => languages === undefined || languages.split(',').includes(id))
    .map((snippet) => fence(snippet.language, snippetTitle(snippet), snippet.code))
    .join('\n\n');
};

function variantsOf({
  styles,
  follows,
  shells,
}: Readonly<Record<string, string | undefined>>): ShownVariants {
  return {
    ...(styles && { styles: listOf(styles, snippetStyles) }),
    ...(follows && { follows: listOf(follows, snippetFollows) }),
    ...(shells && { shells: listOf(shells, snippetShells) }),
  };
}

function listOf<Name extends string>(names: string, known: readonly Name[]): Name[] {
  const table = Object.fromEntries(known.map((name) => [name, name])) as Record<Name, Name>;
  return names.split(',').map((name) => pick(table, name));
}

/** `<Invoice name="video" />`: what a request costs, line by line, as the gateway charges it. */
export const invoice: LocalPart = ({ name }, locale) => {
  const input: GenerateInput = pick(guideRequests(locale), name);
  const model = modelForProvider(input.provider ?? '');
  if (!model) throw new Error(`The request ${name} names no provider, so its price is not known.`);
  const quote = quoteModel(model, input, checkRequest(model, input).options);
  const words = messages[locale].docs.parts;
  const credits = (value: number) => figureText(value, locale);
  return table(
    [words.line, words.field, { title: words.credits, figure: true }],
    [
      ...quote.lines.map((line) => [line.label, line.field ? code(line.field) : '', credits(line.credits)]),
      [`**${words.total}**`, code('creditCost'), `**${credits(quote.creditCost)}**`],
    ],
  );
};
