import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Locale, routing } from '#i18n/routing.ts';
import { contentFolder, guideSlugs } from './guide-slugs.ts';

/** One guide in one language. */
export interface Guide {
  readonly slug: string;
  readonly title: string;
  /** One sentence: the lead of the page, and what search engines show. */
  readonly description: string;
  /** Place in the list; the same in every language. */
  readonly order: number;
  /** Who it is written for. What is for operators is found by its link and the search, not in the list of guides. */
  readonly audience: 'reader' | 'operator';
  /** The text in MDX. */
  readonly body: string;
}

const frontmatter = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1).max(200),
  order: z.coerce.number().int().positive(),
  audience: z.enum(['reader', 'operator']).default('reader'),
});

/** Every guide by language, in order. Throws, with every problem, where a twin is missing or differs in its place. */
export function readGuides(folder = contentFolder): Readonly<Record<Locale, readonly Guide[]>> {
  const read = (locale: Locale) =>
    guideSlugs(locale, folder)
      .map((slug) => readGuide(folder, locale, slug))
      .toSorted((a, b) => a.order - b.order);
  const guides = { pt: read('pt'), en: read('en') } satisfies Record<Locale, Guide[]>;
  const problems = routing.locales.flatMap((locale) => [
    ...missingTwins(guides, locale),
    ...repeated(guides[locale], locale),
  ]);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return guides;
}

/** Throws with the name of the file when its head is not as it must be. */
function readGuide(folder: string, locale: Locale, slug: string): Guide {
  const file = path.join(locale, `${slug}.mdx`);
  const text = readFileSync(path.join(/* turbopackIgnore: true */ folder, file), 'utf8');
  const [, head, body] = text.match(/^---\n(.*?)\n---\n(.*)$/s) ?? [];
  if (head === undefined || body === undefined)
    throw new Error(`content/${file} does not begin with its head.`);
  const fields = head.split('\n').map((line) => line.match(/^(\w+): (.*)$/)?.slice(1) ?? [line, '']);
  const { success, data, error } = frontmatter.safeParse(Object.fromEntries(fields));
  if (!success) throw new Error(`content/${file}: ${z.prettifyError(error)}`);
  return { slug, body, ...data };
}

function missingTwins(guides: Readonly<Record<Locale, readonly Guide[]>>, locale: Locale): string[] {
  const others = routing.locales.filter((other) => other !== locale);
  return others.flatMap((other) =>
    guides[other].flatMap(({ slug, order }) => {
      const twin = guides[locale].find((guide) => guide.slug === slug);
      if (!twin) return [`content/${other}/${slug}.mdx has no twin in content/${locale}.`];
      return twin.order === order ? [] : [`content/${locale}/${slug}.mdx has another order than its twin.`];
    }),
  );
}

function repeated(guides: readonly Guide[], locale: Locale): string[] {
  return guides
    .filter(({ order }, index) => guides.findIndex((guide) => guide.order === order) !== index)
    .map(({ slug, order }) => `content/${locale}/${slug}.mdx has the order ${order} of another guide.`);
}
