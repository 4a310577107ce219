import { applications } from '#components/shell/applications.ts';
import { routing } from '#i18n/routing.ts';

const language = `/:language(${routing.locales.join('|')})`;

/** Pages of the site, whatever their query. */
const pages = `${language}{/*}?`;

/** What is worked with, and the search, which fetches its index; what is downloaded or read by programs. */
const left = [
  `${language}/:page(${[...applications.map((path) => path.slice(1)), 'search'].join('|')})`,
  '/*.:ending(md|json|txt|xml|atom|graphql)',
];

const reading = {
  and: [
    { href_matches: pages },
    { not: { href_matches: left } },
    { not: { selector_matches: '[href^="#"], [download], [target], [rel~=nofollow]' } },
  ],
};

/** Speculation rules for a document: a page that the pointer goes to is fetched before the click. */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: reading, eagerness: 'eager' }],
});
