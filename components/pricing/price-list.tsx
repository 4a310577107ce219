import { getLocale, getTranslations } from 'next-intl/server';
import type { Model } from '#catalog/model.ts';
import { defaultQuote } from '#components/models/default-quote.ts';
import { numberText } from '#components/models/entry-text.ts';
import { Link } from '#components/ui/link.tsx';
import { Medium } from '#components/ui/medium.tsx';
import { type GenerationType, generationTypes } from '#contract/request.ts';
import { priceParts } from './price-parts.ts';
import { partAmount, partLabel } from './price-text.ts';
import { priceWords } from './price-words.ts';

/** Every price rule, by medium: the parts of each model and what its default options cost. */
export async function PriceList({ models }: { models: readonly Model[] }) {
  const t = await getTranslations('pricing');
  return (
    <div className="sheet stacks">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('model')}</th>
            <th scope="col">{t('rule')}</th>
            <th scope="col" className="figure">
              {t('standard')}
            </th>
          </tr>
        </thead>
        {generationTypes.map((type) => (
          <Group key={type} type={type} models={models.filter((model) => model.type === type)} />
        ))}
      </table>
    </div>
  );
}

async function Group({ type, models }: { type: GenerationType; models: readonly Model[] }) {
  const t = await getTranslations('models');
  return (
    <tbody>
      <tr>
        <th
          colSpan={3}
          scope="rowgroup"
          className="bg-sunken! py-1.5! text-12! max-sheet:col-span-2 max-sheet:-mx-3 max-sheet:-my-2.5 max-sheet:px-3!"
        >
          <Medium type={type} word={t(`media.${type}`)} />
        </th>
      </tr>
      {models.map((model) => (
        <PriceRow key={model.id} model={model} />
      ))}
    </tbody>
  );
}

async function PriceRow({ model }: { model: Model }) {
  const words = await priceWords();
  return (
    <tr>
      <th scope="row" className="font-semibold whitespace-nowrap max-sheet:col-start-1 max-sheet:row-start-1">
        <Link href={`/models/${model.id}`} prefetch={false} className="no-underline hover:underline">
          {model.name}
        </Link>
      </th>
      <td className="max-sheet:col-span-2 max-sheet:row-start-2">
        <ul className="flex flex-wrap gap-x-5 gap-y-0.5 text-12">
          {priceParts(model.price).map((part) => (
            <li key={partLabel(part, words)} className="whitespace-nowrap">
              <span
                className={
                  part.kind === 'base' || part.kind === 'per' ? 'text-ink-2' : 'font-mono text-ink-2'
                }
              >
                {partLabel(part, words)}
              </span>{' '}
              <span className="font-mono font-medium">{partAmount(part, words)}</span>
            </li>
          ))}
        </ul>
      </td>
      <td className="figure font-semibold max-sheet:col-start-2 max-sheet:row-start-1">
        {numberText(defaultQuote(model).creditCost, await getLocale())}
      </td>
    </tr>
  );
}
