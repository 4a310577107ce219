import { type KeyboardEvent, type ReactNode, useId } from 'react';

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** At the right of the tabs. */
  readonly aside?: ReactNode;
  /** The panel of the selected tab. */
  readonly children: ReactNode;
}

/** Tabs by the pattern of the ARIA guide: one stop of the Tab key, the arrows move and select. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, aside, children }: Props<Id>) {
  const base = useId();
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = tabs.findIndex(({ id }) => id === selected);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onSelect(next.id);
    document.getElementById(`${base}${next.id}`)?.focus();
  };
  return (
    <>
      <div className="flex items-center border-b border-line pr-2">
        <div role="tablist" aria-label={label} className="pane-tabs min-w-0 px-1.5" onKeyDown={move}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              id={`${base}${tab.id}`}
              type="button"
              role="tab"
              aria-selected={tab.id === selected}
              aria-controls={`${base}panel`}
              tabIndex={tab.id === selected ? 0 : -1}
              onClick={() => onSelect(tab.id)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        <span className="ml-auto pl-2">{aside}</span>
      </div>
      <div id={`${base}panel`} role="tabpanel" aria-labelledby={`${base}${selected}`}>
        {children}
      </div>
    </>
  );
}
