import { getTranslations } from 'next-intl/server';
import type { PriceRule } from '#catalog/model.ts';
import { type PricePart, priceParts } from './price-parts.ts';
import { partAmount, partLabel } from './price-text.ts';
import { priceWords } from './price-words.ts';

/** A price rule, part by part, in the order in which it is applied. */
export async function PriceRuleTable({ price }: { price: PriceRule }) {
  const t = await getTranslations('pricing');
  const words = await priceWords();
  return (
    <div className="sheet">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col" className="figure">
              {t('credits')}
            </th>
          </tr>
        </thead>
        <tbody>
          {priceParts(price).map((part) => (
            <tr key={partKey(part)}>
              <td className={part.kind === 'base' || part.kind === 'per' ? '' : 'font-mono'}>
                {partLabel(part, words)}
              </td>
              <td className="figure font-medium">{partAmount(part, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function partKey(part: PricePart): string {
  return part.kind === 'add' || part.kind === 'times' ? `${part.field}:${part.value}` : part.kind;
}
