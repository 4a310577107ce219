import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';

interface Props {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page, open as long as it is there. Escape and a click beside it close it. */
export function SheetDialog({ title, wide, onClose, children }: Props) {
  const t = useTranslations('playground.result');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      closedby="any"
      aria-label={title}
      className={`m-auto max-h-[94dvh] w-[min(96vw,var(--w))] overflow-auto rounded border border-line-2 bg-surface p-0 text-ink backdrop:bg-black/60 ${wide ? '[--w:72rem]' : '[--w:34rem]'}`}
      onClose={onClose}
    >
      <div className="sticky top-0 z-1 flex items-center justify-between gap-3 border-b border-line bg-surface py-2 pr-2 pl-5">
        <h2 className="text-16">{title}</h2>
        <button type="button" className="square-button" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
