import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { MediumIcon } from '#components/ui/medium.tsx';
import { generationTypes } from '#contract/request.ts';
import type { Locale } from '#i18n/routing.ts';
import { secondsText, shareText } from './measure-text.ts';
import {
  countsOf,
  endedCount,
  type Measurement,
  type Measurements,
  type StatusModel,
  type StatusRow,
  statusRows,
} from './status-rows.ts';

interface Props {
  readonly models: readonly StatusModel[];
  /** Undefined while they are read: the rows then hold no figures. */
  readonly measurements: Measurements | undefined;
  readonly locale: Locale;
}

const spreads = ['accept', 'queue', 'result'] as const;

/** Every model with what was measured of it; those without data say so. */
export function StatusTable({ models, measurements, locale }: Props) {
  const t = useTranslations('status.table');
  const rows = measurements ? statusRows(models, measurements) : models;
  return (
    <section
      className="sheet stacks mt-8 sheet:max-md:[&_:is(th,td)]:px-2!"
      aria-label={t('label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <Head />
        {generationTypes.map((type) => (
          <tbody key={type}>
            <tr className="max-sheet:bg-sunken">
              <th colSpan={10} scope="rowgroup" className="bg-sunken! text-12! font-medium!">
                <span className="inline-flex items-center gap-1.5">
                  <MediumIcon type={type} />
                  {t(`types.${type}`)}
                </span>
              </th>
            </tr>
            {rows
              .filter((row) => row.type === type)
              .map((row: StatusRow) => (
                <Row
                  key={row.provider + (row.measured?.engine ?? '')}
                  row={row}
                  locale={locale}
                  read={measurements !== undefined}
                />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Head() {
  const t = useTranslations('status.table');
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t('model')}
        </th>
        <th scope="col" rowSpan={2}>
          {t('engine')}
        </th>
        <th scope="col" rowSpan={2} className="figure">
          {t('ended')}
        </th>
        <th scope="col" rowSpan={2} className="figure">
          {t('success')}
        </th>
        {spreads.map((name) => (
          <th scope="colgroup" key={name} colSpan={2} className="border-l border-l-line text-center!">
            {t(name)}
          </th>
        ))}
      </tr>
      <tr>
        {spreads.map((name) => (
          <Fragment key={name}>
            <th scope="col" className="figure border-l border-l-line">
              p50
            </th>
            <th scope="col" className="figure">
              p95
            </th>
          </Fragment>
        ))}
      </tr>
    </thead>
  );
}

function Row({ row, locale, read }: { row: StatusRow; locale: Locale; read: boolean }) {
  const t = useTranslations('status');
  const { name, provider, measured } = row;
  return (
    <tr>
      <th scope="row" className="font-medium">
        {name} <code className="ml-1 font-normal text-ink-3 sheet:max-lg:hidden">{provider}</code>
      </th>
      {measured ? (
        <Cells engine={measured.engine} measurement={measured.measurement} locale={locale} />
      ) : (
        <td colSpan={9} className="text-ink-3 max-sheet:text-right">
          {read ? t('none') : '\u00a0'}
        </td>
      )}
    </tr>
  );
}

function Cells({
  engine,
  measurement,
  locale,
}: {
  engine: string;
  measurement: Measurement;
  locale: Locale;
}) {
  const t = useTranslations('status.table');
  const { successRate, completed, failed } = measurement;
  return (
    <>
      <td className="max-sheet:text-right">
        <code className="text-12 text-ink-2">{engine}</code>
      </td>
      <Cell label={t('ended')} title={t('counts', countsOf(measurement))}>
        {endedCount(measurement).toLocaleString(locale)}
      </Cell>
      <Cell label={t('success')} title={t('of', { completed, total: completed + failed })}>
        {successRate === null ? '–' : shareText(successRate, locale)}
      </Cell>
      {spreads.map((name) => {
        const spread = measurement[name];
        return (['p50', 'p95'] as const).map((part) => (
          <Cell key={name + part} label={`${t(name)}, ${part}`} edge={part === 'p50'}>
            {spread ? secondsText(spread[part], locale) : '–'}
          </Cell>
        ));
      })}
    </>
  );
}

function Cell({
  label,
  title,
  edge,
  children,
}: {
  label: string;
  title?: string;
  edge?: boolean;
  children: string;
}) {
  return (
    <td
      title={title}
      className={`figure max-sheet:col-span-2 max-sheet:flex max-sheet:justify-between ${edge ? 'sheet:border-l sheet:border-l-line' : ''}`}
    >
      <span className="font-sans text-ink-3 sheet:hidden">{label}</span>
      {children}
    </td>
  );
}
