import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '../dialog.tsx';
import { optionWords } from '../form/option-field.tsx';
import { formatNumber } from '../format.ts';
import { priceOf } from '../result/mends.ts';
import type { PlaygroundWords } from '../words.ts';
import { BatchInvoice } from './batch-invoice.tsx';
import type { BatchProps } from './batch-props.ts';
import { type ModelOffer, modelOffers } from './model-offers.ts';

const chosenMax = 6;

/** One prompt with several models: which, what each would not take, and what they cost together. */
export function ModelsDialog({ draft, client, words, balance, onConfirm, onClose }: BatchProps) {
  const t = useTranslations('playgroundCompare');
  const [offers] = useState(() => modelOffers(draft));
  const [chosen, setChosen] = useState<readonly string[]>(() => firstChoice(offers, draft.modelId));
  const items = offers
    .filter(({ model }) => chosen.includes(model.id))
    .map((offer) => ({ label: offer.model.name, draft: offer.draft }));
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Dialog title={t('models')} onClose={onClose}>
      <div className="px-5 py-4">
        <p className="text-ink-2">{t('modelsText')}</p>
        <fieldset className="mt-3">
          <legend className="sr-only">{t('choose')}</legend>
          {offers.map((offer) => (
            <Offer
              key={offer.model.id}
              offer={offer}
              words={words}
              checked={chosen.includes(offer.model.id)}
              full={chosen.length >= chosenMax}
              onToggle={() => toggle(offer.model.id)}
            />
          ))}
        </fieldset>
      </div>
      {items.length < 2 ? (
        <p className="border-t border-line-2 px-5 py-4 text-13 text-ink-2">{t('atLeastTwo')}</p>
      ) : (
        <BatchInvoice
          client={client}
          items={items}
          words={words}
          balance={balance}
          onConfirm={(priced) => onConfirm('models', priced)}
        />
      )}
    </Dialog>
  );
}

interface OfferProps {
  readonly offer: ModelOffer;
  readonly words: PlaygroundWords;
  readonly checked: boolean;
  readonly full: boolean;
  readonly onToggle: () => void;
}

function Offer({ offer, words, checked, full, onToggle }: OfferProps) {
  const t = useTranslations('playgroundCompare');
  const { model, dropped, lacks } = offer;
  const price = priceOf(offer.draft);
  const nameOf = (path: string) => {
    const [group, name = path] = path.split('.');
    const input = Object.entries(words.inputs).find(([key]) => key === name)?.[1].label;
    return group === 'input' ? (input ?? name) : optionWords(words, model.id, name).label;
  };
  const note =
    lacks.length > 0
      ? t('lacks', { fields: lacks.map(nameOf).join(', ') })
      : dropped.length > 0 &&
        t('dropped', { fields: dropped.map((name) => nameOf(`options.${name}`)).join(', ') });
  return (
    <label className="flex min-h-9 items-baseline gap-2.5 border-b border-line py-1.5 last:border-0 has-disabled:text-ink-3">
      <input
        type="checkbox"
        className="size-4 translate-y-0.5"
        checked={checked}
        disabled={lacks.length > 0 || (full && !checked)}
        onChange={onToggle}
      />
      <span className="min-w-0 flex-1">
        {model.name}
        {note && <span className="block text-12 text-ink-3">{note}</span>}
      </span>
      {price !== null && <span className="font-mono text-12">{formatNumber(price, words.locale)}</span>}
    </label>
  );
}

/** The model of the form and the one beside it in quality. */
function firstChoice(offers: readonly ModelOffer[], modelId: string): readonly string[] {
  const own = offers.find(({ model }) => model.id === modelId && offers.length > 0);
  const able = offers.filter(({ lacks, model }) => lacks.length === 0 && model.id !== modelId);
  const quality = own?.model.quality ?? 50;
  const near = able.toSorted(
    (a, b) => Math.abs(a.model.quality - quality) - Math.abs(b.model.quality - quality),
  );
  const first = own && own.lacks.length === 0 ? [own.model.id] : [];
  return [...first, ...near.slice(0, 2 - first.length).map(({ model }) => model.id)];
}
