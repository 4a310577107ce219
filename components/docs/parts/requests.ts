import { checkRequest } from '#catalog/check-request.ts';
import { modelForProvider } from '#catalog/models.ts';
import { quoteModel } from '#catalog/quote.ts';
import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { fence } from '#components/prose/fence.ts';
import { code, table } from '#components/prose/table.ts';
import type { GenerateInput } from '#contract/request.ts';
import { snippets } from '#contract/snippets/snippets.ts';
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

/** `<Request name="first" />`: a request in five languages, or in those that `languages` names. */
export const request: LocalPart = ({ name, languages }, locale) => {
  const input: GenerateInput = pick(guideRequests(locale), name);
  return snippets(input, { endpoint: endpointUrl })
    .filter(({ id }) => languages === undefined || languages.split(',').includes(id))
    .map((snippet) => fence(snippet.language, snippet.label, snippet.code))
    .join('\n\n');
};

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
