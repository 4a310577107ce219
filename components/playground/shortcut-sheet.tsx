import { useTranslations } from 'next-intl';
import { Dialog } from './dialog.tsx';

const shortcuts = [
  ['run', 'Ctrl Enter'],
  ['sheet', 'Ctrl /'],
  ['close', 'Esc'],
  ['tabs', '← →'],
  ['code', 'Tab'],
] as const;

/** What the keyboard does on this page. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('playground.keyboard');
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2 px-5 py-4">
        {shortcuts.map(([name, keys]) => (
          <div key={name} className="contents">
            <dt>
              <kbd className="rounded-sm border border-line-2 px-1.5 text-12 whitespace-nowrap">{keys}</kbd>
            </dt>
            <dd className="text-ink-2">{t(name)}</dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line px-5 py-3 text-13 text-ink-3">{t('mac')}</p>
    </Dialog>
  );
}
