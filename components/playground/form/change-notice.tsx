import { useTranslations } from 'next-intl';
import { modelById } from '#catalog/models.ts';
import type { OptionValue } from '#contract/request.ts';
import { type Change, catalogCost } from '../request/switch-model.ts';
import type { Notice } from '../use-draft.ts';
import type { PlaygroundWords } from '../words.ts';
import { optionWords } from './option-field.tsx';

interface Props {
  readonly notice: Notice;
  readonly words: PlaygroundWords;
  readonly onUndo: () => void;
}

/** What a choice changed besides itself: what was adjusted, what gave way, what it does to the price, and the way back. */
export function ChangeNotice({ notice, words, onUndo }: Props) {
  const t = useTranslations('playground.change');
  const { before, draft, changes, kept } = notice;
  const [was, is] = [catalogCost(before), catalogCost(draft)];
  const label = (name: string) => optionWords(words, before.modelId, name).label;
  return (
    <div role="status" className="border-l-2 border-ink bg-sunken px-3 py-2.5 text-13">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 font-medium">
        {useCause(notice, label)}
        <button type="button" className="font-normal underline underline-offset-3" onClick={onUndo}>
          {t('undo')}
        </button>
      </p>
      <ul className="mt-1 text-ink-2">
        {changes.map((change) => (
          <li key={`${change.kind} ${change.name}`}>{changeText(change)}</li>
        ))}
        {kept.length > 0 && <li>{t('kept', { names: kept.map(label).join(', ') })}</li>}
        {was !== null && is !== null && was !== is && <li>{t('price', { before: was, after: is })}</li>}
      </ul>
    </div>
  );

  function changeText(change: Change): string {
    switch (change.kind) {
      case 'adjusted':
        return t('adjusted', { name: label(change.name), from: said(change.from), to: said(change.to) });
      case 'mapped': {
        const as = optionWords(words, draft.modelId, change.as).label;
        return t('mapped', { name: label(change.name), from: said(change.from), as, to: said(change.to) });
      }
      case 'dropped':
        return t('dropped', { name: label(change.name), from: said(change.from) });
      case 'unused':
      case 'replaced':
        return t(change.kind, { name: words.inputs[change.name].label });
    }
  }
}

function useCause({ action, draft }: Notice, label: (name: string) => string): string {
  const t = useTranslations('playground');
  switch (action.kind) {
    case 'model':
    case 'adopt':
      return modelById(draft.modelId)?.name ?? draft.modelId;
    case 'automatic':
      return t('automatic.title');
    case 'option':
      return `${label(action.name)} ${said(action.value ?? '')}`;
    default:
      return t('change.title');
  }
}

function said(value: OptionValue): string {
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
