import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { frameId } from './light-field.ts';

interface Props {
  /** Path of the field in the request; ids of its parts are made from it. */
  readonly path: string;
  readonly label: string;
  readonly help?: string;
  /** Several controls under one name, such as radio buttons. */
  readonly group?: boolean;
  readonly optional?: boolean;
  /** At the right of the name: counters, bounds, small buttons. */
  readonly aside?: ReactNode;
  readonly creditsAdded?: number;
  readonly onReset?: () => void;
  /** What is wrong, or why the field is of no use now. */
  readonly note?: ReactNode;
  readonly wrong?: boolean;
  readonly children: ReactNode;
}

export const labelId = (path: string) => `label-${path}`;
export const controlId = (path: string) => `field-${path}`;
export const noteId = (path: string) => `note-${path}`;

/** One field of the form: its name, what it adds to the price, the way back to its default, and what is wrong with it. */
export function FieldFrame({ path, label, help, group, optional, wrong, note, children, ...aside }: Props) {
  const t = useTranslations('playground.form');
  const name = (
    <span title={help}>
      {label}
      {optional && <span className="font-normal text-ink-3"> {t('optional')}</span>}
    </span>
  );
  return (
    <div
      {...(group && { role: 'group', 'aria-labelledby': labelId(path) })}
      id={frameId(path)}
      className={`field min-w-0 ${wrong ? 'border-l-2 border-failed pl-2.5' : ''}`}
    >
      <div className="mb-1 flex min-h-6 items-center justify-between gap-2 text-13 font-medium">
        {group ? <span id={labelId(path)}>{name}</span> : <label htmlFor={controlId(path)}>{name}</label>}
        <Aside label={label} {...aside} />
      </div>
      {children}
      <p
        id={noteId(path)}
        className={`text-12 ${note ? 'mt-1' : ''} ${wrong ? 'text-failed' : 'text-ink-3'}`}
      >
        {note}
      </p>
    </div>
  );
}

function Aside({
  label,
  aside,
  creditsAdded,
  onReset,
}: Pick<Props, 'label' | 'aside' | 'creditsAdded' | 'onReset'>) {
  const t = useTranslations('playground.form');
  return (
    <span className="flex items-center gap-2 font-normal">
      {aside}
      {creditsAdded !== undefined && creditsAdded !== 0 && (
        <span className="whitespace-nowrap font-mono text-12 font-medium text-ink-2">
          <span aria-hidden="true">
            {creditsAdded > 0 ? '+' : '−'}
            {Math.abs(creditsAdded)}
          </span>
          <span className="sr-only">{t('added', { credits: creditsAdded })}</span>
        </span>
      )}
      {onReset && (
        <button
          type="button"
          onClick={onReset}
          title={t('reset', { field: label })}
          className="icon-button -my-1"
        >
          <Icon name="reset" label={t('reset', { field: label })} />
        </button>
      )}
    </span>
  );
}
