import { useTranslations } from 'next-intl';
import { button } from '#components/ui/button.ts';
import { requestFormId } from './form/request-form.tsx';
import { formatNumber } from './format.ts';
import type { Price } from './use-quote.ts';
import type { PlaygroundWords } from './words.ts';

interface Props {
  readonly price: Price;
  readonly words: PlaygroundWords;
  readonly disabled: boolean;
}

/** On a phone the price and the button that spends it are always in view. */
export function PhoneBar({ price, words, disabled }: Props) {
  const t = useTranslations('playground');
  return (
    <div className="sticky bottom-0 z-2 flex items-center justify-between gap-3 border-t border-line-2 bg-surface px-4 py-2.5 min-[700px]:hidden">
      <span className="text-13 text-ink-3">
        <b className="text-18 text-ink">{formatNumber(price.creditCost, words.locale)}</b>{' '}
        {t('invoice.exact')}
      </span>
      <button type="submit" form={requestFormId} disabled={disabled} className={button('sun', 'large')}>
        {t('run.label')}
      </button>
    </div>
  );
}
