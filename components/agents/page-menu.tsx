import { getLocale, getTranslations } from 'next-intl/server';
import { type LocalPath, localize } from '#i18n/path.ts';
import { PageMenuControls } from './page-menu-controls.tsx';

/** Takes a page to an assistant: its Markdown to copy or to read, and links that open one with it. */
export async function PageMenu({ path }: { path: LocalPath }) {
  const t = await getTranslations('agents');
  const words = {
    copy: t('menu.copy'),
    copied: t('menu.copied'),
    failed: t('menu.failed'),
    more: t('menu.more'),
    view: t('menu.view'),
    open: t('menu.open', { name: '#' }),
    connect: t('menu.connect', { name: '#' }),
    prompt: t('menu.prompt', { url: '#' }),
    unreachable: t('menu.unreachable'),
  };
  return <PageMenuControls twin={`${localize(await getLocale(), path)}.md`} words={words} />;
}
