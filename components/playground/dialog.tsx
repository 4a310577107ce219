import { useTranslations } from 'next-intl';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';

interface Props {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A window over the page while it is in the tree. Escape and a click beside it close it; the browser keeps the focus inside,
 * and gives it back as long as the window is closed before it leaves the page.
 */
export function Dialog({ title, wide = false, onClose, children }: Props) {
  const t = useTranslations('playground.dialog');
  const shown = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = shown.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('textarea, input[type="search"]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={shown}
      closedby="any"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`window ${wide ? 'max-w-240' : 'max-w-140'}`}
    >
      <header className="sticky top-0 z-1 flex items-center justify-between gap-4 border-b border-line-2 bg-surface px-5 py-3">
        <h2 className="text-16">{title}</h2>
        <button type="button" className="icon-button" title={t('close')} onClick={onClose}>
          <Icon name="close" label={t('close')} />
        </button>
      </header>
      {children}
    </dialog>
  );
}
