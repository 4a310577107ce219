import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Section } from '#components/ui/section.tsx';
import {
  ChoiceProof,
  ErrorProof,
  IdempotencyProof,
  LimitProof,
  OneCallProof,
  WebhookProof,
} from './proofs.tsx';

const proofs = {
  oneCall: <OneCallProof />,
  choice: <ChoiceProof />,
  idempotency: <IdempotencyProof />,
  limits: <LimitProof />,
  webhooks: <WebhookProof />,
  errors: <ErrorProof />,
} as const satisfies Record<string, ReactNode>;

const names = Object.keys(proofs) as (keyof typeof proofs)[];

/** What the API promises: a sentence each, and the facts of the contract that back it. */
export async function Guarantees() {
  const t = await getTranslations('front.guarantees');
  return (
    <Section id="guarantees" title={t('title')} note={t('note')}>
      <div className="guarantees grid sm:grid-cols-2 lg:grid-cols-3">
        {names.map((name) => (
          <div key={name} className="flex min-w-0 flex-col border-b border-line py-5 sm:py-6">
            <h3 id={name}>{t(`${name}.title`)}</h3>
            <p className="mt-1.5 mb-4 max-w-[44ch] text-ink-2">{t(`${name}.text`)}</p>
            <div className="mt-auto font-mono text-12 leading-[1.55]">{proofs[name]}</div>
          </div>
        ))}
      </div>
    </Section>
  );
}
