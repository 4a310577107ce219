import { useTranslations } from 'next-intl';

const panes = ['request', 'result', 'code'] as const;
export type Pane = (typeof panes)[number];

interface Props {
  readonly pane: Pane;
  readonly onSwitch: (pane: Pane) => void;
}

/** On a phone one pane is in view at a time. */
export function PaneSwitch({ pane, onSwitch }: Props) {
  const t = useTranslations('playground.panes');
  return (
    <fieldset className="sticky top-0 z-2 flex border-b border-line bg-surface px-2 min-[700px]:hidden">
      <legend className="sr-only">{t('label')}</legend>
      {panes.map((name) => (
        <label
          key={name}
          className="relative flex min-h-12 flex-1 items-center justify-center border-b-2 border-transparent text-ink-3 has-checked:border-ink has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name="pane"
            className="covers"
            checked={pane === name}
            onChange={() => onSwitch(name)}
          />
          {t(name)}
        </label>
      ))}
    </fieldset>
  );
}
