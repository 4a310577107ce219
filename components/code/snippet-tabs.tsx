import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type CodeChoice, CodeTabs } from './code-tabs.tsx';
import { ProofNote } from './proof-note.tsx';
import type { ShownSnippet } from './shown-snippet.ts';

interface Props {
  readonly name: string;
  readonly snippets: readonly ShownSnippet[];
  /** What the boxes of code are called on a page with several groups, in the order of `snippets`. */
  readonly labels?: readonly (string | undefined)[];
  readonly footer?: ReactNode;
  readonly bare?: boolean;
}

const proper = { bash: 'bash', powershell: 'PowerShell', polling: 'Polling', webhook: 'Webhook' } as const;

/** A request in its languages and variants, each with when it last ran. */
export async function SnippetTabs({ name, snippets, labels = [], footer, bare }: Props) {
  const t = await getTranslations('snippets');
  const shell = await getTranslations('shell');
  const titleOf = (value: 'minimal' | 'production' | keyof typeof proper) =>
    value === 'minimal' || value === 'production' ? t(value) : proper[value];
  const choices = (['style', 'follow', 'shell'] as const)
    .map((choice): CodeChoice => {
      const values = [...new Set(snippets.map((snippet) => snippet[choice]))];
      return {
        name: choice,
        legend: t(choice),
        options: values.map((value) => ({ id: value, title: titleOf(value) })),
      };
    })
    .filter(({ options }) => options.length > 1);
  const labelOf = (snippet: ShownSnippet, index: number) => {
    const chosen = choices.map(({ name: choice }) => snippet[choice]).filter((value) => value !== 'bash');
    return [labels[index] ?? snippet.label, ...chosen.map(titleOf)].join(', ');
  };
  const tabs = snippets.map((snippet, index) => ({
    id: snippet.id,
    title: snippet.label,
    label: labelOf(snippet, index),
    code: snippet.code,
    language: snippet.language,
    style: snippet.style,
    follow: snippet.follow,
    ...(snippet.id === 'curl' && { shell: snippet.shell }),
    note: <ProofNote snippet={snippet} />,
  }));
  const words = { legend: t('language'), copy: shell('copy'), copied: shell('copied') };
  return (
    <CodeTabs name={name} tabs={tabs} choices={choices} words={words} footer={footer} bare={bare ?? false} />
  );
}
