import { getLocale, getTranslations } from 'next-intl/server';
import type { Model } from '#catalog/model.ts';
import { Invoice } from '#components/pricing/invoice.tsx';
import { priceWords } from '#components/pricing/price-words.ts';
import { catalogWords } from './catalog-words.ts';
import { numberText } from './entry-text.ts';
import { chosenText, foundRequestHref } from './found-request-href.ts';
import { type PriceExample, priceExamples } from './price-examples.ts';

/** A few requests with their prices as invoices, each with the way to open it in the playground. */
export async function PriceExampleList({ model }: { model: Model }) {
  const examples = priceExamples(model);
  return (
    <ul
      className={`mt-4 grid gap-x-6 gap-y-5 ${examples.length > 1 ? 'sm:grid-cols-2 xl:grid-cols-3' : 'sm:max-w-sm'}`}
    >
      {examples.map((example) => (
        <Example key={example.kind} model={model} example={example} />
      ))}
    </ul>
  );
}

async function Example({
  model,
  example: { kind, request, quote },
}: {
  model: Model;
  example: PriceExample;
}) {
  const t = await getTranslations('modelPage.examples');
  const locale = await getLocale();
  const prompt = (await catalogWords()).prompt(model);
  return (
    <li data-price-example={kind} className="flex flex-col border-t border-line-2 pt-2.5">
      <h3 id={`example-${kind}`} className="text-14">
        {t(kind)}
      </h3>
      <p className="mt-0.5 mb-2 min-h-8 text-12 text-ink-2">
        <code>{chosenText(request) || t('defaults')}</code>
        {request.characters > 1 && `, ${t('characters', { count: numberText(request.characters, locale) })}`}
      </p>
      <div>
        <Invoice quote={quote} total={t('total')} words={await priceWords()} />
        <p className="mt-2 text-13">
          <a href={foundRequestHref(locale, model, request, prompt)}>{t('open')}</a>
        </p>
      </div>
    </li>
  );
}
