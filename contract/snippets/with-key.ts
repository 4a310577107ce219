import type { Snippet } from './snippet.ts';

/** The same code with one line before it that sets the API key for this run. Keys hold letters, digits and underscores. */
export function withKey(snippet: Snippet, key: string): Snippet {
  if (!/^\w+$/.test(key)) throw new TypeError('An API key has letters, digits and underscores only.');
  const lines: Readonly<Record<Snippet['language'], string>> = {
    bash: `export DOITONG_API_KEY='${key}'\n`,
    powershell: `$env:DOITONG_API_KEY = '${key}'\n`,
    javascript: `process.env.DOITONG_API_KEY = "${key}";\n`,
    python: `import os\n\nos.environ["DOITONG_API_KEY"] = "${key}"\n`,
    graphql: '',
  };
  return { ...snippet, code: `${lines[snippet.language]}${snippet.code}` };
}
