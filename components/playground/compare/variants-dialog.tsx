import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Segments } from '#components/ui/segments.tsx';
import { Dialog } from '../dialog.tsx';
import { drawSeed } from '../form/number-controls.tsx';
import { type Draft, modelOf } from '../request/draft.ts';
import { BatchInvoice } from './batch-invoice.tsx';
import type { BatchProps } from './batch-props.ts';

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
    <Dialog title={t('variants')} onClose={onClose}>
      <div className="px-5 py-4">
        <p className="text-ink-2">{t('variantsText')}</p>
        <div className="mt-3">
          <Segments label={t('count')} name="variants" values={counts} chosen={count} onChoose={setCount} />
        </div>
      </div>
      <BatchInvoice
        client={client}
        items={items}
        words={words}
        balance={balance}
        onConfirm={(priced) => onConfirm('seeds', priced)}
      />
    </Dialog>
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
