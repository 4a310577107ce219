import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { SnippetId } from '#contract/snippets/snippet.ts';

const run = promisify(execFile);
const project = path.resolve(import.meta.dirname, '..');

const programs: Readonly<Record<Exclude<SnippetId, 'graphql'>, readonly [command: string, file: string]>> = {
  curl: ['bash', 'first.sh'],
  javascript: [process.execPath, 'first.mjs'],
  apollo: [process.execPath, 'first.mjs'],
  python: ['python3', 'first.py'],
};

interface SavedFile {
  readonly name: string;
  readonly bytes: number;
}

/** Lets `fill` save a result in an empty folder from which the packages of the project are found, and removes it. */
async function savedBy(fill: (folder: string) => Promise<unknown>): Promise<SavedFile> {
  const folder = mkdtempSync(path.join(tmpdir(), 'copied-'));
  try {
    symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
    await fill(folder);
    return savedIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Saves what was copied in a folder of its own and runs it as a reader would. Gives the saved file and its size. */
export function runCopied(id: SnippetId, code: string, key: string, baseURL: string): Promise<SavedFile> {
  return savedBy((folder) => {
    if (id === 'graphql') return runDocument(code, key, baseURL, folder);
    const [command, file] = programs[id];
    writeFileSync(path.join(folder, file), code);
    return run(command, [file], { cwd: folder, env: { ...process.env, DOITONG_API_KEY: key } });
  });
}

/** The result in a folder. Throws when there is not exactly one. */
function savedIn(folder: string): SavedFile {
  const [name, ...others] = readdirSync(folder).filter((file) => file.startsWith('gen_'));
  if (name === undefined || others.length > 0) throw new Error(`Saved: ${[name, ...others].join(', ')}`);
  return { name, bytes: statSync(path.join(folder, name)).size };
}

/** What the guide says to do with GraphQL: posts the document, then the query in its comment until there is a file. */
async function runDocument(code: string, key: string, baseURL: string, folder: string): Promise<void> {
  const submitted = await post(code, key, baseURL);
  const comment = code.slice(code.indexOf('# query {')).replaceAll(/^# /gm, '');
  for (;;) {
    const { generation } = await post(comment.replace('gen_…', submitted.generate.id), key, baseURL);
    if (generation.url) {
      const file = await fetch(generation.url);
      const name = path.basename(new URL(generation.url).pathname);
      return writeFileSync(path.join(folder, name), new Uint8Array(await file.arrayBuffer()));
    }
    if (generation.error) throw new Error(generation.error.message);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the document decides what comes.
async function post(query: string, key: string, baseURL: string): Promise<any> {
  const response = await fetch(`${baseURL}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

/** Runs lines of a terminal in the folder of the project, and what follows in a folder of its own. Gives what it saved there. */
export function runTerminal(inProject: string, inFolder: string): Promise<SavedFile> {
  return savedBy((folder) => {
    const script = `cd '${project}'\n${inProject}\ncd '${folder}'\n${inFolder}`;
    return run('bash', ['-c', script], { env: { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR } });
  });
}
