import { useTranslations } from 'next-intl';
import { button } from '#components/ui/button.ts';
import { Dialog } from '../dialog.tsx';
import type { Price } from '../use-quote.ts';

interface Props {
  readonly price: Price;
  readonly limit: number;
  readonly balance?: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before a run that costs more than the visitor's own limit. */
export function ConfirmDialog({ price, limit, balance, onConfirm, onClose }: Props) {
  const t = useTranslations('playground');
  const confirm = () => {
    onClose();
    onConfirm();
  };
  return (
    <Dialog title={t('confirm.title', { credits: price.creditCost })} onClose={onClose}>
      <div className="grid gap-3 px-5 py-4">
        <p>{t('confirm.text', { limit })}</p>
        {balance !== undefined && (
          <p className="text-ink-2">{t('confirm.remains', { left: balance - price.creditCost })}</p>
        )}
        <p className="flex flex-wrap gap-3 pt-1">
          <button type="button" className={button('sun')} onClick={confirm}>
            {t('confirm.yes', { credits: price.creditCost })}
          </button>
          <button type="button" className={button('plain')} onClick={onClose}>
            {t('confirm.no')}
          </button>
        </p>
      </div>
    </Dialog>
  );
}
