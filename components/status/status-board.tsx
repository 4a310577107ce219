import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { InTurn } from '#components/island/in-turn.tsx';
import { createPortalClient } from '#components/playground/client/portal-client.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { Locale } from '#i18n/routing.ts';
import { HealthLine } from './health-line.tsx';
import type { StatusModel } from './status-rows.ts';
import { StatusTable } from './status-table.tsx';
import { TotalFigures } from './total-figures.tsx';
import { type MeasurementWindow, useMeasurements } from './use-measurements.ts';

interface Props {
  readonly models: readonly StatusModel[];
  readonly locale: Locale;
}

const windows = ['DAY', 'WEEK'] as const;

/** What the gateway measured, kept up to date. */
export function StatusBoard(props: Props) {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <Board {...props} />
    </QueryClientProvider>
  );
}

function Board({ models, locale }: Props) {
  const t = useTranslations('status');
  const [client] = useState(() => createPortalClient());
  const [window, setWindow] = useState<MeasurementWindow>('DAY');
  const { data, isError, isPlaceholderData } = useMeasurements(client, window);
  return (
    <div className="needs-script">
      <InTurn>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-ink pt-4">
          <HealthLine locale={locale} readAt={data?.to} />
          <WindowSwitch window={window} onChange={setWindow} />
        </div>
      </InTurn>
      {isError && (
        <p role="alert" className="mt-4 flex items-center gap-2 text-failed">
          <Icon name="failed" />
          {t('unreadable')}
        </p>
      )}
      <div
        aria-busy={isPlaceholderData || data === undefined}
        className={isPlaceholderData ? 'opacity-60' : ''}
      >
        <TotalFigures total={data?.total} locale={locale} />
        <InTurn>
          <StatusTable models={models} measurements={data} locale={locale} />
        </InTurn>
      </div>
    </div>
  );
}

function WindowSwitch({
  window,
  onChange,
}: {
  window: MeasurementWindow;
  onChange: (window: MeasurementWindow) => void;
}) {
  const t = useTranslations('status.windows');
  return (
    <fieldset className="flex overflow-hidden rounded border border-control bg-surface text-13">
      <legend className="sr-only">{t('label')}</legend>
      {windows.map((value) => (
        <label
          key={value}
          className="grid min-h-(--control-h) place-items-center px-3.5 has-checked:bg-chosen has-checked:text-on-chosen has-focus-visible:outline-2 has-focus-visible:-outline-offset-4 has-focus-visible:outline-current"
        >
          <input
            type="radio"
            name="window"
            checked={value === window}
            onChange={() => onChange(value)}
            className="sr-only"
          />
          {t(value)}
        </label>
      ))}
    </fieldset>
  );
}
