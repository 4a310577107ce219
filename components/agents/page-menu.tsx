import { getLocale, getTranslations } from 'next-intl/server';
import { type LocalPath, localize } from '#i18n/path.ts';
import { PageMenuControls } from './page-menu-controls.tsx';

/** Takes a page to an assistant: its Markdown to copy or to read, and links that open one with it. */
export async function PageMenu({ path }: { path: LocalPath }) {
  const t = await getTranslations('agents.menu');
  const words = {
    copy: t('copy'),
    copied: t('copied'),
    failed: t('failed'),
    more: t('more'),
    view: t('view'),
    open: t('open', { name: '#' }),
    connect: t('connect', { name: '#' }),
    prompt: t('prompt', { url: '#' }),
    unreachable: t('unreachable'),
  };
  return <PageMenuControls twin={`${localize(await getLocale(), path)}.md`} words={words} />;
}
