import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { DeskWindow } from './desk-windows.tsx';
import { ModelPicker } from './form/model-picker.tsx';
import { draftToFragment } from './request/permalink.ts';
import type { useDesk } from './use-desk.ts';
import type { PlaygroundWords } from './words.ts';

interface Props {
  readonly desk: Pick<ReturnType<typeof useDesk>, 'draft' | 'balance' | 'context' | 'runs'>;
  readonly words: PlaygroundWords;
  readonly onWindow: (window: DeskWindow) => void;
}

/** The model, what it does, the balance, and the ways in and out: history, a pasted command, the link to this very request. */
export function DeskBar({ desk, words, onWindow }: Props) {
  'use memo';
  const t = useTranslations('playground');
  const { draft, balance, context, runs } = desk;
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-3 border-b border-line bg-surface px-5 max-[700px]:px-4">
      <ModelPicker draft={draft} words={words} dispatch={context.dispatch} />
      <p className="min-w-0 flex-1 truncate text-13 text-ink-3 max-lg:hidden">
        {draft.priority ? t('automatic.note') : words.models[draft.modelId]?.summary}
      </p>
      <span className="ml-auto flex items-center gap-2 max-[700px]:mb-1.5 max-[700px]:ml-0 max-[700px]:gap-1">
        {balance !== undefined && (
          <span className="mr-1 text-13 whitespace-nowrap text-ink-2 max-[860px]:hidden">
            {t('balance', { credits: balance })}
          </span>
        )}
        <BarButton onClick={() => onWindow('history')}>
          {t('history.button', { count: runs.length })}
        </BarButton>
        <BarButton onClick={() => onWindow('paste')}>{t('paste.button')}</BarButton>
        <LinkButton fragment={draftToFragment(draft)} />
        <button
          type="button"
          className={`${button('quiet', 'small')} px-2 max-[700px]:hidden`}
          title={t('keyboard.title')}
          onClick={() => onWindow('keyboard')}
        >
          <span aria-hidden="true">?</span>
          <span className="sr-only">{t('keyboard.title')}</span>
        </button>
      </span>
    </div>
  );
}

function BarButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={`${button('plain', 'small')} max-[400px]:px-1.5`} onClick={onClick}>
      {children}
    </button>
  );
}

function LinkButton({ fragment }: { fragment: string }) {
  const t = useTranslations('playground');
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    const { origin, pathname } = location;
    await navigator.clipboard.writeText(`${origin}${pathname}#${fragment}`);
    setCopied(fragment);
  };
  const done = copied === fragment;
  return (
    <button
      type="button"
      className={`${button('plain', 'small')} max-[400px]:px-1.5`}
      title={t('linkNote')}
      onClick={() => void copy()}
    >
      <Icon name={done ? 'check' : 'link'} />
      <span aria-live="polite">{done ? t('linkDone') : t('link')}</span>
    </button>
  );
}
