import type { Code, Root } from 'mdast';
import { getTranslations } from 'next-intl/server';
import { CodeFrame } from '#components/code/code-frame.tsx';
import { CodeTabs } from '#components/code/code-tabs.tsx';
import { readSnippetTitle, type ShownSnippet } from '#components/code/shown-snippet.ts';
import { SnippetTabs } from '#components/code/snippet-tabs.tsx';
import { lateness } from '#components/ui/late.ts';
import { Block, type Names } from './block.tsx';
import { codeLanguage, titleOf } from './fence.ts';
import { headingsOf } from './headings.ts';
import { labelsOf } from './labels.ts';
import { guessHeight } from './row-height.ts';
import { type Row, rowsOf } from './rows.ts';
import { isTooWide } from './too-wide.ts';

/** A document: text, with the code it speaks of beside it where there is room. Code blocks in a row become tabs. */
export function Prose({ tree }: { tree: Root }) {
  const names = { headings: headingsOf(tree), labels: labelsOf(tree) };
  const rows = rowsOf(tree);
  const heights = rows.map(guessHeight);
  return (
    <div className="prose">
      {rows.map((row, place) => (
        <ProseRow
          key={row.index}
          row={row}
          names={names}
          lateness={waits(row) ? [] : lateness(heights, place)}
        />
      ))}
    </div>
  );
}

/** Whether a phone lays most of it out late anyway, row by row. To do so with the whole too would be one more look at its styles. */
function waits({ text: [first], code }: Row): boolean {
  return first?.type === 'table' && isTooWide(first) && code.length === 0;
}

interface RowProps {
  readonly row: Row;
  readonly names: Names;
  readonly lateness: readonly string[];
}

function ProseRow({ row, names, lateness }: RowProps) {
  const classes = [
    row.code.length > 0 && row.text.length > 0 ? 'prose-pair' : 'prose-row',
    ...headingClasses(row),
    ...lateness,
  ];
  return (
    <div className={classes.join(' ')}>
      {row.text.length > 0 && (
        <div className="prose-text">
          {row.text.map((node) => (
            <Block key={node.position?.start.offset} node={node} names={names} />
          ))}
        </div>
      )}
      {row.code.length > 0 && (
        <ProseCode blocks={row.code} name={`code-${row.index}`} labels={names.labels} />
      )}
    </div>
  );
}

/** Said by a class: to look for the heading of each row in the browser costs time before the first picture. */
function headingClasses({ text: [first, ...others] }: Row): readonly string[] {
  if (first?.type !== 'heading') return [];
  if (first.depth > 2) return first.depth === 3 ? ['prose-entry'] : [];
  return others.length === 0 ? ['prose-part', 'prose-title'] : ['prose-part'];
}

interface CodeProps {
  readonly blocks: readonly Code[];
  readonly name: string;
  readonly labels: Names['labels'];
}

function ProseCode({ blocks, name, labels }: CodeProps) {
  const snippets = blocks.flatMap((block) => snippetOf(block) ?? []);
  return (
    <div className="prose-code">
      {snippets.length === blocks.length ? (
        <SnippetTabs
          name={name}
          snippets={snippets}
          labels={blocks.map((block) =>
            labels.get(block)?.replace(titleOf(block), snippetOf(block)?.label ?? ''),
          )}
        />
      ) : (
        <PlainCode blocks={blocks} name={name} labels={labels} />
      )}
    </div>
  );
}

function snippetOf(block: Code): ShownSnippet | null {
  const variant = readSnippetTitle(titleOf(block));
  return variant && { ...variant, code: block.value, language: codeLanguage(block) };
}

async function PlainCode({ blocks, name, labels }: CodeProps) {
  const shell = await getTranslations('shell');
  const t = await getTranslations('docs');
  const shown = blocks.map((block) => ({
    id: titleOf(block),
    title: titleOf(block),
    label: labels.get(block) ?? titleOf(block),
    code: block.value,
    language: codeLanguage(block),
  }));
  const words = { legend: t('language'), copy: shell('copy'), copied: shell('copied') };
  if (shown.length > 1) return <CodeTabs name={name} tabs={shown} words={words} />;
  return shown.map(({ id, ...code }) => <CodeFrame key={id} {...code} />);
}
