import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';

interface Props {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window over the page while it is in the tree: the browser keeps the focus inside and gives it back. */
export function Dialog({ title, wide = false, onClose, children }: Props) {
  const t = useTranslations('playground.dialog');
  const shown = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = shown.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('textarea, input[type="search"]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={shown}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`sheet ${wide ? 'max-w-240' : 'max-w-140'}`}
    >
      <header className="flex items-center justify-between gap-4 border-b border-line-2 px-5 py-3">
        <h2 className="text-16">{title}</h2>
        <button type="button" className="icon-button" title={t('close')} onClick={onClose}>
          <Icon name="close" label={t('close')} />
        </button>
      </header>
      {children}
    </dialog>
  );
}
