import type { ReactNode } from 'react';
import { Code } from './code.tsx';
import { CopyButton } from './copy-button.tsx';
import type { CodeLanguage } from './highlight.ts';

export interface CodeTab {
  /** Unique among the tabs: `curl`, `python`. */
  readonly id: string;
  readonly title: string;
  /** What the box of code is called, where the title alone would name several on a page. */
  readonly label?: string;
  readonly code: string;
  readonly language: CodeLanguage;
}

interface Words {
  readonly legend: string;
  readonly copy: string;
  readonly copied: string;
}

/**
 * The same thing in several languages behind radio buttons, so that it works without a script. `name` tells the groups
 * of one page apart. The stylesheet shows the panel at the place of the checked radio: five at most.
 */
export function CodeTabs({
  name,
  tabs,
  words,
  footer,
  bare = false,
}: {
  name: string;
  tabs: readonly CodeTab[];
  words: Words;
  footer?: ReactNode;
  /** Without a frame of its own, inside another. */
  bare?: boolean;
}) {
  return (
    <div
      data-code
      className={`code-tabs min-w-0 overflow-hidden bg-code ${bare ? '' : 'rounded border border-line-2'}`}
    >
      <div className="flex items-center border-b border-line pr-1.5">
        <fieldset className="flex min-w-0 overflow-x-auto px-1.5 [scrollbar-width:none]">
          <legend className="sr-only">{words.legend}</legend>
          {tabs.map((tab, index) => (
            <label key={tab.id} className="code-tab">
              <input
                type="radio"
                name={name}
                value={tab.id}
                defaultChecked={index === 0}
                className="sr-only"
              />
              {tab.title}
            </label>
          ))}
        </fieldset>
        <span className="ml-auto pl-2">
          <CopyButton label={words.copy} done={words.copied} />
        </span>
      </div>
      {tabs.map((tab) => (
        <div key={tab.id} className="code-panel">
          <Code code={tab.code} language={tab.language} label={tab.label ?? tab.title} />
        </div>
      ))}
      {footer}
    </div>
  );
}
