import { modelById } from '#catalog/models.ts';
import { guideBySlug } from '#components/docs/guides.ts';
import type { LocalPath } from '#i18n/path.ts';
import { routing } from '#i18n/routing.ts';
import en from '#messages/en.json';
import pt from '#messages/pt.json';

const words: Readonly<Record<string, string>>[] = [pt.shell.nav, en.shell.nav];

/** What a visitor may call a page when guessing its address: its last segment, and its name in both languages. */
export function namesOf(path: LocalPath): readonly string[] {
  const [, section = '', slug] = path.split('/');
  if (slug === undefined) return [section, ...words.map((nav) => nav[section] ?? section)];
  if (section === 'models') return [slug, modelById(slug)?.name ?? slug];
  if (section !== 'docs') return [slug];
  return [slug, ...routing.locales.map((locale) => guideBySlug(locale, slug)?.title ?? slug)];
}

/** What the page is called where it is suggested: the shortest of its names that is no address, in the language. */
export function titleOf(locale: (typeof routing.locales)[number], path: LocalPath): string {
  const [, section = '', slug] = path.split('/');
  const { nav } = (locale === 'pt' ? pt : en).shell;
  const names: Readonly<Record<string, string>> = nav;
  if (slug === undefined) return names[section] ?? section;
  if (section === 'docs') return guideBySlug(locale, slug)?.title ?? slug;
  return modelById(slug)?.name ?? slug;
}
