import { useTranslations } from 'next-intl';
import { modelById } from '#catalog/models.ts';
import { button } from '#components/ui/button.ts';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import { localize } from '#i18n/path.ts';
import { focusField } from '../form/invoice.tsx';
import { optionWords } from '../form/option-field.tsx';
import { formatNumber } from '../format.ts';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { type Mend, priceOf } from './mends.ts';
import { ResendButton } from './resend-button.tsx';
import type { RunActions } from './run-actions.ts';

interface Props {
  readonly mend: Mend;
  readonly run: Run;
  readonly words: PlaygroundWords;
  readonly actions: RunActions;
}

/** The button that does what can be done. Those that spend credits say how many, and are orange. */
export function MendButton({ mend, run, words, actions }: Props) {
  const t = useTranslations('playgroundErrors.mend');
  const label = useDraftLabel(mend, run, words);
  const credits = priceOf(run.draft) ?? 0;
  const receivedAt = run.exchange?.receivedAt ?? run.startedAt;
  switch (mend.kind) {
    case 'set':
    case 'drop':
    case 'model':
      return (
        <Plain icon="check" onClick={() => actions.onMend(mend.draft, pathOf(mend))}>
          {label}
        </Plain>
      );
    case 'field':
      return (
        <Plain icon="arrow" onClick={() => focusField(mend.path)}>
          {t('field', { field: label })}
        </Plain>
      );
    case 'resend':
      return (
        <ResendButton
          from={receivedAt + mend.afterSeconds * 1000}
          onResend={() => (run.simulation ? actions.onReal(run) : actions.onResend(run))}
        />
      );
    case 'again':
      return <Spend onClick={() => actions.onAgain(run)}>{t('again', { credits })}</Spend>;
    case 'real':
      return <Spend onClick={() => actions.onReal(run)}>{t('real', { credits })}</Spend>;
    case 'keys':
      return <PageLink href={localize(words.locale, '/keys')}>{t('keys')}</PageLink>;
    case 'limits':
      return <PageLink href={localize(words.locale, '/limits')}>{t('limits')}</PageLink>;
  }
}

function Plain({
  icon,
  onClick,
  children,
}: {
  icon: IconName;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      className={`${button('plain', 'small')} h-auto min-h-7 py-1 text-left whitespace-normal`}
      onClick={onClick}
    >
      <Icon name={icon} />
      {children}
    </button>
  );
}

function Spend({ onClick, children }: { onClick: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      className={`${button('sun', 'small')} h-auto min-h-7 py-1 text-left whitespace-normal`}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function PageLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} className={button('plain', 'small')}>
      <Icon name="arrow" />
      {children}
    </a>
  );
}

function pathOf(mend: Mend): string | undefined {
  if (mend.kind === 'set') return `options.${mend.option}`;
  return mend.kind === 'drop' ? mend.path : undefined;
}

/** What a change of the form is called, with what the request costs then. */
function useDraftLabel(mend: Mend, { draft }: Run, words: PlaygroundWords): string {
  const t = useTranslations('playgroundErrors.mend');
  const nameOf = (path: string) => {
    const [group, name = path] = path.split('.');
    const input = Object.entries(words.inputs).find(([key]) => key === name)?.[1].label;
    return group === 'input' ? (input ?? name) : optionWords(words, draft.modelId, name).label;
  };
  if (mend.kind === 'field') return nameOf(mend.path);
  if (!('draft' in mend)) return '';
  const price = priceOf(mend.draft);
  const credits = price === null ? '' : formatNumber(price, words.locale);
  const priced = price === null ? 'no' : 'yes';
  if (mend.kind === 'model') {
    return t('model', { model: modelById(mend.modelId)?.name ?? mend.modelId, credits, priced });
  }
  return mend.kind === 'set'
    ? t('set', { field: nameOf(`options.${mend.option}`), value: String(mend.value), credits, priced })
    : t('drop', { field: nameOf(mend.path), credits, priced });
}
