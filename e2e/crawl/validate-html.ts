import { HtmlValidate } from 'html-validate';

/** The recommended rules, but for those that speak of something else than this site, each with its reason. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How React writes HTML, all of it valid: `charSet`, `<br/>`, `async=""`, ids such as `_R_1_`.
    'attr-case': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    // Ratios are drawn to scale, and bars as long as they measure.
    'no-inline-style': 'off',
    // The list of guides stands twice, and the stylesheet shows one: axe judges what is shown.
    'unique-landmark': 'off',
    // A technique of WCAG for another case: forms that are sent.
    'wcag/h32': 'off',
    // A fieldset also disables what is in it, without being a group to be named.
    'wcag/h71': 'off',
    // A list of terms may have a name.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** What is not valid in a document, one line each. */
export async function validateHtml(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector ?? '?'}`),
  );
}
