import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { drawSeed } from '../form/number-controls.tsx';
import { type Draft, modelOf } from '../request/draft.ts';
import { BatchInvoice } from './batch-invoice.tsx';
import type { BatchProps } from './batch-props.ts';
import { SheetDialog } from './sheet-dialog.tsx';

const counts = [2, 3, 4, 6];
const firstCount = 3;

/** The same request with other seeds: how many, which, and what they cost together. */
export function VariantsDialog({ draft, client, words, balance, onConfirm, onClose }: BatchProps) {
  const t = useTranslations('playgroundCompare');
  const [count, setCount] = useState(firstCount);
  const [seeds] = useState(() => drawSeeds(draft, Math.max(...counts)));
  const items = seeds.slice(0, count).map((seed) => ({
    label: t('seed', { seed: String(seed) }),
    draft: { ...draft, options: { ...draft.options, seed } },
  }));
  return (
    <SheetDialog title={t('variants')} onClose={onClose}>
      <div className="px-5 py-4">
        <p className="text-ink-2">{t('variantsText')}</p>
        <fieldset className="segments mt-3">
          <legend className="sr-only">{t('count')}</legend>
          {counts.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="variants"
                className="covers"
                checked={each === count}
                onChange={() => setCount(each)}
              />
              {each}
            </label>
          ))}
        </fieldset>
      </div>
      <BatchInvoice
        client={client}
        items={items}
        words={words}
        balance={balance}
        onConfirm={(priced) => onConfirm('seeds', priced)}
      />
    </SheetDialog>
  );
}

/** Seeds that differ; none where the model has no seed. */
function drawSeeds(draft: Draft, count: number): readonly number[] {
  const spec = modelOf(draft).options.find(({ name }) => name === 'seed');
  if (!spec || !('min' in spec)) return [];
  const seeds = new Set<number>();
  while (seeds.size < count) seeds.add(drawSeed(spec));
  return [...seeds];
}
