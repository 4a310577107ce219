import type { Code, Root } from 'mdast';
import { getTranslations } from 'next-intl/server';
import { CodeFrame } from '#components/code/code-frame.tsx';
import { CodeTabs } from '#components/code/code-tabs.tsx';
import { Block, type Names } from './block.tsx';
import { codeLanguage, titleOf } from './fence.ts';
import { headingsOf } from './headings.ts';
import { labelsOf } from './labels.ts';
import { type Row, rowsOf } from './rows.ts';

/** A document: text, with the code it speaks of beside it where there is room. Code blocks in a row become tabs. */
export function Prose({ tree }: { tree: Root }) {
  const names = { headings: headingsOf(tree), labels: labelsOf(tree) };
  return (
    <div className="prose">
      {rowsOf(tree).map((row) => (
        <ProseRow key={row.index} row={row} names={names} />
      ))}
    </div>
  );
}

function ProseRow({ row, names }: { row: Row; names: Names }) {
  return (
    <div className={row.code.length > 0 && row.text.length > 0 ? 'prose-pair' : 'prose-row'}>
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

async function ProseCode({
  blocks,
  name,
  labels,
}: {
  blocks: readonly Code[];
  name: string;
  labels: Names['labels'];
}) {
  const shell = await getTranslations('shell');
  const t = await getTranslations('docs');
  const shown = blocks.map((block) => ({
    id: titleOf(block),
    title: titleOf(block),
    label: labels.get(block),
    code: block.value,
    language: codeLanguage(block),
  }));
  const words = { legend: t('language'), copy: shell('copy'), copied: shell('copied') };
  return (
    <div className="prose-code">
      {shown.length > 1 && <CodeTabs name={name} tabs={shown} words={words} />}
      {shown.length === 1 && shown.map(({ id, ...code }) => <CodeFrame key={id} {...code} />)}
    </div>
  );
}
