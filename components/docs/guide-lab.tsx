import { getLocale } from 'next-intl/server';
import { Island } from '#components/island/island.tsx';
import { IdempotencyLab } from '#components/labs/idempotency-lab.tsx';
import { templates } from '#components/labs/templates.ts';
import { cheapestImage } from './cheapest-image.ts';
import { messages } from './words.ts';

/** What can be tried under a guide, where it has something; the guide's own text says what it does. */
export async function GuideLab({ slug }: { slug: string }) {
  if (slug !== 'idempotency') return null;
  const locale = await getLocale();
  const { type, provider, credits } = cheapestImage();
  return (
    <div className="mt-5">
      <Island
        name="idempotency-lab"
        of={IdempotencyLab}
        props={{
          base: { type, provider },
          credits,
          words: templates(locale, 'labs', messages[locale].labs),
          decoder: templates(locale, 'limits.decoder', messages[locale].limits.decoder),
          locale,
        }}
      />
    </div>
  );
}
