'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { createPortalClient } from '#components/playground/client/portal-client.ts';
import { Section } from '#components/ui/section.tsx';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import { Figure, FigureRow } from './figure-row.tsx';
import { secondsText, shareText } from './measure-text.ts';
import { busiest, endedCount, type StatusModel, statusRows } from './status-rows.ts';
import { useMeasurements } from './use-measurements.ts';

interface Props {
  readonly models: readonly StatusModel[];
  readonly locale: Locale;
}

/** A few figures of the last 24 hours. Nothing at all until there are some. */
export function MeasuredHere(props: Props) {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <Figures {...props} />
    </QueryClientProvider>
  );
}

function Figures({ models, locale }: Props) {
  const t = useTranslations('status.front');
  const [client] = useState(() => createPortalClient());
  const { data } = useMeasurements(client, 'DAY');
  if (!data?.total.accept) return null;
  const { total } = data;
  const rows = statusRows(models, data);
  const files = [busiest(rows, 'IMAGE'), busiest(rows, 'VIDEO')].filter((model) => model !== undefined);
  const note = (
    <>
      {t('count', { count: endedCount(total) })} <a href={localize(locale, '/status')}>{t('link')}</a>
    </>
  );
  return (
    <div data-live>
      <Section id="measured" title={t('title')} note={note}>
        <FigureRow>
          <Figure label={t('accept')}>{secondsText(data.total.accept.p50, locale)}</Figure>
          <Figure label={t('accept95')}>{secondsText(data.total.accept.p95, locale)}</Figure>
          {files.map(({ name, result }) => (
            <Figure key={name} label={t('file', { name })}>
              {secondsText(result.p50, locale)}
            </Figure>
          ))}
          {total.successRate !== null && (
            <Figure label={t('success')}>{shareText(total.successRate, locale)}</Figure>
          )}
        </FigureRow>
      </Section>
    </div>
  );
}
