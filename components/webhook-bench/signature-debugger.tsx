import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { FailureNote } from '#components/keys/failure-note.tsx';
import type { PortalClient } from '#components/playground/client/portal-client.ts';
import { button } from '#components/ui/button.ts';
import { webhookHeaders } from '#contract/webhook.ts';
import type { Locale } from '#i18n/routing.ts';
import { type Delivery, emptyDelivery } from './delivery.ts';
import { readAccountSecret } from './use-bench.ts';
import { VerificationSteps } from './verification-steps.tsx';
import { type Step, verifySteps } from './verify-steps.ts';

interface Props {
  readonly id: string;
  readonly client: PortalClient;
  readonly signedIn: boolean;
  readonly delivery: Delivery;
  readonly onChange: (delivery: Delivery) => void;
  readonly locale: Locale;
}

/** Verifies a webhook in this browser, step by step. */
export function SignatureDebugger({ id, client, signedIn, delivery, onChange, locale }: Props) {
  const t = useTranslations('webhookBench.debugger');
  const [known, setKnown] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const steps = useSteps(delivery, known);
  const fillSecret = async () => {
    try {
      const secret = await readAccountSecret(client);
      setKnown([secret]);
      setError(null);
      onChange({ ...delivery, secret });
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <section id={id} className="mt-16 md:mt-22">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-ink pb-3.5">
        <h2 tabIndex={-1}>{t('title')}</h2>
        <p className="text-13 text-ink-3">{t('note')}</p>
      </div>
      <div className="mt-5 grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <div className="grid min-w-0 content-start gap-4">
          <DeliveryFields delivery={delivery} onChange={onChange}>
            <p className="mt-2 flex flex-wrap gap-2">
              {signedIn && (
                <button type="button" className={button('plain', 'small')} onClick={() => void fillSecret()}>
                  {t('ownSecret')}
                </button>
              )}
              <button
                type="button"
                className={button('quiet', 'small')}
                onClick={() => onChange(emptyDelivery)}
              >
                {t('clear')}
              </button>
            </p>
          </DeliveryFields>
          <FailureNote error={error} locale={locale} />
        </div>
        <VerificationSteps steps={isEmpty(delivery) ? null : steps} locale={locale} />
      </div>
    </section>
  );
}

function isEmpty({ id, timestamp, signature, body }: Delivery): boolean {
  return [id, timestamp, signature, body].every((value) => value === '');
}

/** The steps of what stands in the fields now. Null before the first are computed. */
function useSteps(delivery: Delivery, known: readonly string[]): readonly Step[] | null {
  const [steps, setSteps] = useState<readonly Step[] | null>(null);
  useEffect(() => {
    let current = true;
    void verifySteps(delivery, Date.now() / 1_000, known).then((found) => current && setSteps(found));
    return () => {
      current = false;
    };
  }, [delivery, known]);
  return steps;
}

interface FieldsProps {
  readonly delivery: Delivery;
  readonly onChange: (delivery: Delivery) => void;
  /** Under the secret. */
  readonly children: ReactNode;
}

function DeliveryFields({ delivery, onChange, children }: FieldsProps) {
  const t = useTranslations('webhookBench.debugger');
  const change = (name: keyof Delivery) => (value: string) => onChange({ ...delivery, [name]: value });
  return (
    <>
      <div>
        <Field label={t('secret')} value={delivery.secret} onChange={change('secret')} />
        {children}
      </div>
      {(['id', 'timestamp', 'signature'] as const).map((name) => (
        <Field
          key={name}
          label={<code>{webhookHeaders[name]}</code>}
          value={delivery[name]}
          onChange={change(name)}
        />
      ))}
      <Field label={t('body')} value={delivery.body} onChange={change('body')} rows={6} />
    </>
  );
}

interface FieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
}

function Field({ label, value, onChange, rows }: FieldProps) {
  const id = useId();
  const shared = {
    ...{ id, value, autoComplete: 'off', spellCheck: false },
    className: 'control mt-1 font-mono text-13',
  };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="text-13 font-medium">
        {label}
      </label>
      {rows ? (
        <textarea {...shared} rows={rows} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input type="text" {...shared} onChange={({ target }) => onChange(target.value)} />
      )}
    </div>
  );
}
