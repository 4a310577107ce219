import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { errorExample } from '#components/errors/recorded-answer.ts';
import { fence } from '#components/prose/fence.ts';
import { code, table } from '#components/prose/table.ts';
import { errorCodes, errorPath, errors, isErrorCode } from '#contract/errors.ts';
import { retryingCallJavascript } from '#contract/snippets/javascript.ts';
import { retryingCallPython } from '#contract/snippets/python.ts';
import type { LocalPart } from '../local-part.ts';
import { messages } from '../words.ts';

/** `<ErrorTable />`: every code with its status and whether to try again. */
export const errorTable: LocalPart = (_, locale) => {
  const { errorPages, errors: words } = messages[locale];
  const answer = (value: boolean) => (value ? errorPages.yes : errorPages.no);
  return table(
    [errorPages.columns.code, 'HTTP', errorPages.columns.retryable, errorPages.columns.what],
    errorCodes.map((name) => [
      `[${code(name)}](${errorPath(name)})`,
      `${errors[name].httpStatus}`,
      answer(errors[name].retryable),
      words[name].title,
    ]),
  );
};

/** `<ErrorAnswer code="RATE_LIMIT" />`: the body of an answer with this code. */
export const errorAnswer: LocalPart = (props, locale) => {
  if (!isErrorCode(props.code)) throw new Error(`${props.code} is no error code.`);
  return fence('json', props.code, errorExample(props.code, locale));
};

/** `<RetryCode />`: the call of the production variants, which tries again as it should, in two languages. */
export const retryCode: LocalPart = () =>
  [
    fence('javascript', 'JavaScript', retryingCallJavascript(`${placeholderOrigin}/graphql`)),
    fence('python', 'Python', retryingCallPython(`${placeholderOrigin}/graphql`)),
  ].join('\n\n');
