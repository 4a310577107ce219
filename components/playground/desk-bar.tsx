import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { ModelPicker } from './form/model-picker.tsx';
import { draftToFragment } from './request/permalink.ts';
import type { useDesk } from './use-desk.ts';
import type { PlaygroundWords } from './words.ts';

interface Props {
  readonly desk: Pick<ReturnType<typeof useDesk>, 'draft' | 'balance' | 'choose'>;
  readonly words: PlaygroundWords;
}

/** The model, what it does, the balance, and the link to this very request. */
export function DeskBar({ desk, words }: Props) {
  const t = useTranslations('playground');
  const { draft, balance, choose } = desk;
  return (
    <div className="flex min-h-12 items-center gap-3 border-b border-line bg-surface px-5 max-[700px]:px-4">
      <ModelPicker modelId={draft.modelId} words={words} onChoose={choose} />
      <p className="min-w-0 flex-1 truncate text-13 text-ink-3 max-lg:hidden">
        {words.models[draft.modelId]?.summary}
      </p>
      <span className="ml-auto flex items-center gap-3">
        {balance !== undefined && (
          <span className="text-13 whitespace-nowrap text-ink-2 max-[560px]:hidden">
            {t('balance', { credits: balance })}
          </span>
        )}
        <LinkButton fragment={draftToFragment(draft)} />
      </span>
    </div>
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
      className={button('plain', 'small')}
      title={t('linkNote')}
      onClick={() => void copy()}
    >
      <Icon name={done ? 'check' : 'link'} />
      <span aria-live="polite">{done ? t('linkDone') : t('link')}</span>
    </button>
  );
}
