import { getLocale, getTranslations } from 'next-intl/server';
import { CopyIcons } from '#components/code/copy-icons.tsx';
import type { AssistantWords } from '#components/enhance/fill-assistants.ts';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { type LocalPath, localize } from '#i18n/path.ts';
import './page-menu.css';

const menu = 'page-menu';

/**
 * Takes a page to an assistant: its Markdown to copy or to read, and links that open one with it. Without a script: the
 * Markdown, in a menu that opens by itself.
 */
export async function PageMenu({ path }: { path: LocalPath }) {
  const t = await getTranslations('agents.menu');
  const twin = `${localize(await getLocale(), path)}.md`;
  const words: AssistantWords = {
    open: t('open', { name: '#' }),
    connect: t('connect', { name: '#' }),
    prompt: t('prompt', { url: '#' }),
    unreachable: t('unreachable'),
  };
  return (
    <div className="page-menu">
      <button
        type="button"
        data-copy-page={twin}
        data-done={t('copied')}
        data-failed={t('failed')}
        className={`${button('plain', 'small')} page-menu-copy copy-button needs-script`}
      >
        <CopyIcons />
        <span aria-live="polite">{t('copy')}</span>
      </button>
      <button
        type="button"
        popoverTarget={menu}
        aria-label={t('more')}
        title={t('more')}
        className={`${button('plain', 'small')} page-menu-more`}
      >
        <Icon name="down" />
      </button>
      <ul id={menu} popover="auto" data-twin={twin} data-assistants={JSON.stringify(words)}>
        <li>
          <a href={twin}>{t('view')}</a>
        </li>
      </ul>
    </div>
  );
}
