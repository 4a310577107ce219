import type { Code } from 'mdast';
import type { CodeLanguage } from '#components/code/highlight.ts';

const languages: Readonly<Record<string, CodeLanguage>> = {
  bash: 'bash',
  powershell: 'powershell',
  javascript: 'javascript',
  typescript: 'typescript',
  tsx: 'tsx',
  python: 'python',
  graphql: 'graphql',
  json: 'json',
  text: 'text',
};

/** The grammar of a code block. Throws for a language that the highlighter has not. */
export function codeLanguage({ lang, position }: Code): CodeLanguage {
  const language = languages[lang ?? 'text'];
  if (!language) throw new Error(`Line ${position?.start.line}: no grammar for ${lang}.`);
  return language;
}

/** What stands above a code block: what is written after its language, or the language. */
export function titleOf({ meta, lang }: Code): string {
  return meta ?? lang ?? 'text';
}

/** A code block as Markdown. */
export function fence(language: CodeLanguage, title: string, code: string): string {
  return `\`\`\`${language} ${title}\n${code.trimEnd()}\n\`\`\``;
}
