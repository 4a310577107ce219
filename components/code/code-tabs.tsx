import type { ReactNode } from 'react';
import { Code } from './code.tsx';
import { CopyButton } from './copy-button.tsx';
import type { CodeLanguage } from './highlight.ts';

/** What can be chosen beside the language; the stylesheet knows these names. */
export type CodeChoices = Readonly<Partial<Record<'style' | 'follow' | 'shell', string>>>;

export interface CodeTab extends CodeChoices {
  /** The same for all variants of one language: `curl`, `python`. */
  readonly id: string;
  readonly title: string;
  /** What the box of code is called, where the title alone would name several on a page. */
  readonly label?: string;
  readonly code: string;
  readonly language: CodeLanguage;
  /** Said under the code. */
  readonly note?: ReactNode;
}

/** Radio buttons that choose among the variants of every language. */
export interface CodeChoice {
  readonly name: keyof CodeChoices;
  readonly legend: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

interface Words {
  readonly legend: string;
  readonly copy: string;
  readonly copied: string;
}

interface Props {
  readonly name: string;
  readonly tabs: readonly CodeTab[];
  readonly choices?: readonly CodeChoice[];
  readonly words: Words;
  readonly footer?: ReactNode;
  /** Without a frame of its own, inside another. */
  readonly bare?: boolean;
}

/**
 * The same thing in several languages behind radio buttons, so that it works without a script. `name` tells the groups
 * of one page apart. The stylesheet hides what is not at the place of the checked radio: five languages at most.
 */
export function CodeTabs({ name, tabs, choices = [], words, footer, bare = false }: Props) {
  const languages = [...new Map(tabs.map(({ id, title }) => [id, title]))];
  return (
    <div
      data-code=""
      className={`code-tabs min-w-0 overflow-hidden bg-code ${bare ? '' : 'rounded border border-line-2'}`}
    >
      <div className="flex items-center border-b border-line pr-1.5">
        <fieldset className="flex min-w-0 overflow-x-auto px-1.5 [scrollbar-width:none]">
          <legend className="sr-only">{words.legend}</legend>
          {languages.map(([id, title], index) => (
            <Radio key={id} look="code-tab" name={name} value={id} title={title} isFirst={index === 0} />
          ))}
        </fieldset>
        <span className="ml-auto pl-2">
          <CopyButton label={words.copy} done={words.copied} />
        </span>
      </div>
      {choices.length > 0 && <Choices group={name} choices={choices} />}
      {tabs.map(({ id, title, label = title, code, language, note, style, follow, shell }) => (
        <div
          key={label}
          className="code-panel"
          data-tab={1 + languages.findIndex(([other]) => other === id)}
          data-style={style}
          data-follow={follow}
          data-shell={shell}
        >
          <Code code={code} language={language} label={label} />
          {note}
        </div>
      ))}
      {footer}
    </div>
  );
}

function Choices({ group, choices }: { group: string; choices: readonly CodeChoice[] }) {
  return (
    <div className="flex flex-wrap gap-x-5 border-b border-line px-1.5">
      {choices.map(({ name, legend, options }) => (
        <fieldset key={name} className="code-choices" data-choice={name}>
          <legend className="sr-only">{legend}</legend>
          {options.map(({ id, title }, index) => (
            <Radio
              key={id}
              look="code-choice"
              name={`${group}-${name}`}
              value={id}
              title={title}
              isFirst={index === 0}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

interface RadioProps {
  readonly look: 'code-tab' | 'code-choice';
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly isFirst: boolean;
}

function Radio({ look, name, value, title, isFirst }: RadioProps) {
  return (
    <label className={look}>
      <input type="radio" name={name} value={value} defaultChecked={isFirst} className="sr-only" />
      {title}
    </label>
  );
}
