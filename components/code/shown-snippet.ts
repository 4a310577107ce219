import type { GenerateInput } from '#contract/request.ts';
import {
  type Snippet,
  type SnippetFollow,
  type SnippetShell,
  type SnippetStyle,
  snippetFollows,
  snippetShells,
  snippetStyles,
} from '#contract/snippets/snippet.ts';
import { snippets } from '#contract/snippets/snippets.ts';
import type { CodeLanguage } from './highlight.ts';
import { placeholderOrigin } from './placeholder-origin.ts';

/** A snippet that a page prints, with the variant it is. */
export interface ShownSnippet extends Omit<Snippet, 'language'> {
  readonly language: CodeLanguage;
  readonly style: SnippetStyle;
  readonly follow: SnippetFollow;
  readonly shell: SnippetShell;
}

/** Which variants to print. Absent: minimal, bash, and polling unless the request names a `webhookUrl`. */
export interface ShownVariants {
  readonly styles?: readonly SnippetStyle[];
  readonly follows?: readonly SnippetFollow[];
  readonly shells?: readonly SnippetShell[];
}

/** A request in five languages and in the variants that a page has room for, all with the placeholder of the origin. */
export function shownSnippets(input: GenerateInput, variants: ShownVariants = {}): ShownSnippet[] {
  const own = input.webhookUrl === undefined ? 'polling' : 'webhook';
  const { styles = ['minimal'], follows = [own], shells = ['bash'] } = variants;
  const settings = styles.flatMap((style) =>
    follows.flatMap((follow) => shells.map((shell) => ({ style, follow, shell }))),
  );
  return settings.flatMap((each) =>
    snippets(input, { ...each, endpoint: `${placeholderOrigin}/graphql` })
      .filter(({ id }) => each.shell === shells[0] || id === 'curl')
      .map((snippet) => ({ ...snippet, ...each })),
  );
}

/** What stands after the language of a code block that is a snippet: `curl PowerShell, production, polling`. */
export function snippetTitle({ label, style, follow, shell }: ShownSnippet): string {
  return `${label}${shell === 'powershell' ? ' PowerShell' : ''}, ${style}, ${follow}`;
}

const labels = {
  curl: 'curl',
  JavaScript: 'javascript',
  Apollo: 'apollo',
  Python: 'python',
  GraphQL: 'graphql',
} as const;

/** Reads such a title back; null for any other. */
export function readSnippetTitle(title: string): Omit<ShownSnippet, 'code' | 'language'> | null {
  const [name = '', styled, followed, ...rest] = title.split(', ');
  const shell = name.endsWith(' PowerShell') ? snippetShells[1] : snippetShells[0];
  const label = Object.keys(labels).find((each) => each === name.replace(/ PowerShell$/, ''));
  const style = snippetStyles.find((each) => each === styled);
  const follow = snippetFollows.find((each) => each === followed);
  if (label === undefined || style === undefined || follow === undefined || rest.length > 0) return null;
  return { id: labels[label as keyof typeof labels], label, style, follow, shell };
}
