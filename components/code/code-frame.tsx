import { getTranslations } from 'next-intl/server';
import { Code } from './code.tsx';
import { CopyButton } from './copy-button.tsx';
import type { CodeLanguage } from './highlight.ts';

/** One piece of code under its title, with a copy button. */
export async function CodeFrame({
  title,
  label = title,
  code,
  language,
}: {
  title: string;
  /** What the box of code is called, where the title alone would name several on a page. */
  label?: string;
  code: string;
  language: CodeLanguage;
}) {
  const t = await getTranslations('shell');
  return (
    <figure data-code="" className="min-w-0 overflow-hidden rounded border border-line-2 bg-code">
      <figcaption className="flex min-h-10 items-center justify-between border-b border-line pr-1.5 pl-4 text-13 font-medium">
        {title}
        <CopyButton label={t('copy')} done={t('copied')} />
      </figcaption>
      <Code code={code} language={language} label={label} />
    </figure>
  );
}
