import type { Code, Heading, Root } from 'mdast';
import { getTranslations } from 'next-intl/server';
import { CodeFrame } from '#components/code/code-frame.tsx';
import { CodeTabs } from '#components/code/code-tabs.tsx';
import { Block } from './block.tsx';
import { codeLanguage, titleOf } from './fence.ts';
import { type HeadingEntry, headingsOf } from './headings.ts';
import { type Row, rowsOf } from './rows.ts';

/** A document: text, with the code it speaks of beside it where there is room. Code blocks in a row become tabs. */
export function Prose({ tree }: { tree: Root }) {
  const headings = headingsOf(tree);
  return (
    <div className="prose">
      {rowsOf(tree).map((row) => (
        <ProseRow key={row.index} row={row} headings={headings} />
      ))}
    </div>
  );
}

function ProseRow({ row, headings }: { row: Row; headings: ReadonlyMap<Heading, HeadingEntry> }) {
  return (
    <div className={row.code.length > 0 && row.text.length > 0 ? 'prose-pair' : 'prose-row'}>
      {row.text.length > 0 && (
        <div className="prose-text">
          {row.text.map((node) => (
            <Block key={node.position?.start.offset} node={node} headings={headings} />
          ))}
        </div>
      )}
      {row.code.length > 0 && <ProseCode blocks={row.code} name={`code-${row.index}`} />}
    </div>
  );
}

async function ProseCode({ blocks, name }: { blocks: readonly Code[]; name: string }) {
  const shell = await getTranslations('shell');
  const t = await getTranslations('docs');
  const [first] = blocks;
  if (first === undefined) return null;
  if (blocks.length === 1) {
    return (
      <div className="prose-code">
        <CodeFrame title={titleOf(first)} code={first.value} language={codeLanguage(first)} />
      </div>
    );
  }
  const tabs = blocks.map((block) => ({
    id: titleOf(block),
    title: titleOf(block),
    code: block.value,
    language: codeLanguage(block),
  }));
  const words = { legend: t('language'), copy: shell('copy'), copied: shell('copied') };
  return (
    <div className="prose-code">
      <CodeTabs name={name} tabs={tabs} words={words} />
    </div>
  );
}
