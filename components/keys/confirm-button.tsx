import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useRef } from 'react';
import { button } from '#components/ui/button.ts';

interface Props {
  /** What the button says, and the dialog's own button too. */
  readonly label: string;
  /** Said to who can not see beside what the button stands. */
  readonly name?: string;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly disabled?: boolean;
}

/** A button that says what will happen before it does. */
export function ConfirmButton({ label, name, title, children, onConfirm, disabled }: Props) {
  const t = useTranslations('keys');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <button
        type="button"
        aria-label={name}
        disabled={disabled}
        className={button('plain', 'small')}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(30rem,calc(100vw-32px))] rounded border border-line-2 bg-surface p-5 text-left text-14 whitespace-normal text-ink backdrop:bg-[rgb(0_0_0/0.5)]"
      >
        <h3 id={titleId} className="break-words">
          {title}
        </h3>
        <div className="mt-2 text-ink-2">{children}</div>
        <form method="dialog" className="mt-5 flex flex-wrap justify-end gap-2">
          <button type="submit" className={button('plain')}>
            {t('keep')}
          </button>
          <button type="submit" className={button('ink')} onClick={onConfirm}>
            {label}
          </button>
        </form>
      </dialog>
    </>
  );
}
