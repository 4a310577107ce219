import { useTranslations } from 'next-intl';
import { setSpendingLimit, useSpendingLimit } from './spending-limit.ts';

/** From how many credits on a run is confirmed. */
export function LimitInput() {
  const t = useTranslations('playground.confirm');
  const limit = useSpendingLimit();
  return (
    <label className="mt-1.5 flex flex-wrap items-center gap-x-2 text-12 text-ink-3">
      {t('above')}
      <input
        type="number"
        inputMode="numeric"
        min={0}
        step={1}
        className="control min-h-7 w-20 px-1.5 py-0.5 font-mono text-12"
        placeholder={t('never')}
        value={limit ?? ''}
        onChange={({ target }) => setSpendingLimit(limitOf(target.value))}
      />
      {t('credits')}
    </label>
  );
}

function limitOf(text: string): number | null {
  const value = Number(text);
  return text.trim() === '' || !Number.isInteger(value) || value < 0 ? null : value;
}
