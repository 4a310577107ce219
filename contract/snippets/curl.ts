import { bashScript } from './bash.ts';
import { powershellScript } from './powershell.ts';
import type { Snippet, SnippetSource } from './snippet.ts';

/** The request without a programming language: curl in bash, or what PowerShell has of its own. */
export function curlSnippet(source: SnippetSource): Snippet {
  return source.shell === 'powershell'
    ? { id: 'curl', label: 'curl', language: 'powershell', code: powershellScript(source) }
    : { id: 'curl', label: 'curl', language: 'bash', code: bashScript(source) };
}
