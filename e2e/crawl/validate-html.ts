import { HtmlValidate } from 'html-validate';

/** Rules that are not about the page but about how React and Next write it, each with its reason. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {},
});

/** What is not valid in a document, one line each. */
export async function validateHtml(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector ?? '?'}`),
  );
}
