import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { buildSchema, isInputType, parse, validate, valueFromAST } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCodes } from '../errors.ts';
import type { GenerateInput } from '../request.ts';
import {
  generateDocument,
  generationDocument,
  ownWebhook,
  snippetFollows,
  snippetIds,
  snippetStyles,
} from './snippet.ts';
import { snippet, snippets } from './snippets.ts';
import { carried, hard, plain, requests } from './test-requests.ts';

const run = promisify(execFile);
const settings = { endpoint: 'http://localhost:3000/graphql' };
const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

let directory: string;
let server: Server;
let endpoint: string;
let bodies: string[] = [];
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'snippets-'));
  server = createServer(async (request, response) => {
    bodies.push(await text(request));
    response.end('{"errors":[{"message":"No.","extensions":{"code":"INVALID_INPUT"}}]}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await new Promise((closed) => server.close(closed));
});

function save(file: string, code: string): string {
  const path = join(directory, file);
  writeFileSync(path, code);
  return path;
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

const variants = [
  ['a plain request', plain],
  ['a request full of characters that shells and languages treat specially', hard],
].flatMap(([name, input]) =>
  snippetStyles.flatMap((style) =>
    snippetFollows.map((follow) => ({ name, style, follow, input: input as GenerateInput })),
  ),
);

describe.each(variants)('$name, $style, $follow', ({ input, style, follow }) => {
  const variant = { ...settings, style, follow };

  test('gives one snippet for each language, in order', () => {
    expect(snippets(input, variant).map(({ id }) => id)).toEqual([...snippetIds]);
  });

  test('curl is valid bash', () => {
    const file = save('check.sh', snippet('curl', input, variant).code);
    expect(execFileSync('bash', ['-n', file], { encoding: 'utf8' })).toBe('');
  });

  test.each(['javascript', 'apollo'] as const)('%s is a valid module', (id) => {
    const file = save('check.mjs', snippet(id, input, variant).code);
    expect(execFileSync(process.execPath, ['--check', file], { encoding: 'utf8' })).toBe('');
  });

  test.runIf(hasPython)('Python compiles', () => {
    const file = save('check.py', snippet('python', input, variant).code);
    const script = 'import sys; compile(open(sys.argv[1], encoding="utf-8", newline="").read(), "x", "exec")';
    expect(spawnSync('python3', ['-c', script, file], { encoding: 'utf8' }).stderr).toBe('');
  });

  test('bash: curl sends the request', async () => {
    const { code } = snippet('curl', input, { endpoint, style, follow });
    expect(await sentBy(() => run('bash', ['-c', code], { cwd: directory }))).toEqual(
      expected(input, follow),
    );
  });

  test('bash: pasted into a terminal with history expansion, too', async () => {
    const { code } = snippet('curl', input, { endpoint, style, follow });
    const paste = () =>
      new Promise((closed) => {
        const shell = spawn('bash', ['--norc', '-i'], {
          cwd: directory,
          stdio: ['pipe', 'ignore', 'ignore'],
        });
        shell.once('close', closed);
        shell.stdin.end(`set -H\n${code}`);
      });
    expect(await sentBy(paste)).toEqual(expected(input, follow));
  });

  test('no line is wider than a careful person would write it', () => {
    if (input !== plain) return;
    const narrow = [...snippets(plain, variant), snippet('curl', plain, { ...variant, shell: 'powershell' })];
    const wide = narrow.flatMap(({ code }) => code.split('\n')).filter(({ length }) => length > 88);
    expect(wide).toEqual([]);
  });
});

/** The variables that arrived. */
async function sentBy(send: () => Promise<unknown>): Promise<unknown> {
  bodies = [];
  await send();
  expect(bodies).toHaveLength(1);
  return JSON.parse(bodies[0] ?? '').variables;
}

function expected(input: GenerateInput, follow: 'polling' | 'webhook') {
  return {
    input: carried(follow === 'webhook' ? { ...input, webhookUrl: input.webhookUrl ?? ownWebhook } : input),
  };
}

describe('the request survives', () => {
  test.runIf(hasPython)('Python: the literal is the request', () => {
    const code = snippet('python', hard, settings).code;
    const start = code.indexOf('payload = ');
    const literal = code.slice(start, code.indexOf('\nGENERATE = '));
    const file = save('payload.py', `${literal}\nimport json\nprint(json.dumps(payload))`);
    expect(JSON.parse(execFileSync('python3', [file], { encoding: 'utf8' }))).toEqual(carried(hard));
  });

  test('in JSON and in JavaScript, for any text', () => {
    fc.assert(
      fc.property(requests, (input) => {
        const wanted = carried(input);
        expect(jsonOf(input).variables.input).toEqual(wanted);
        expect(literalOf(input, 'javascript')).toEqual(wanted);
        expect(literalOf(input, 'apollo')).toEqual(wanted);
      }),
    );
  });

  test('as the default of a GraphQL variable, for any text', () => {
    fc.assert(
      fc.property(requests, (input) => {
        const document = parse(snippet('graphql', input, settings).code);
        expect(validate(schema, document)).toEqual([]);
        const [operation] = document.definitions;
        const value =
          operation?.kind === 'OperationDefinition'
            ? operation.variableDefinitions?.[0]?.defaultValue
            : undefined;
        const type = schema.getType('GenerateInput');
        if (!isInputType(type)) throw new TypeError('GenerateInput is not an input type');
        expect(carried(valueFromAST(value, type))).toEqual(carried(input));
      }),
    );
  });
});

describe('the idempotency key', () => {
  test('is new on each run unless one is given', () => {
    expect(snippet('javascript', plain, settings).code).toContain('crypto.randomUUID()');
    expect(snippet('python', plain, settings).code).toContain('uuid.uuid4()');
  });

  test('is printed where one is given', () => {
    const keyed = snippets(plain, { ...settings, idempotencyKey: "it's-1" }).filter(
      ({ id }) => id !== 'graphql',
    );
    for (const { code } of keyed) expect(code).toMatch(/it'(\\'')?s-1/);
  });
});

test('the documents fit the schema', () => {
  expect(validate(schema, parse(generateDocument))).toEqual([]);
  expect(validate(schema, parse(generationDocument))).toEqual([]);
});

test.each(snippetIds.filter((id) => id !== 'graphql'))(
  '%s in production knows every code of the API',
  (id) => {
    const { code } = snippet(id, plain, { ...settings, style: 'production' });
    for (const name of errorCodes) expect(code).toMatch(new RegExp(`\\b${name}\\b`));
  },
);

test('no snippet holds anything but the name of the key', () => {
  for (const { id, code } of snippets(plain, settings)) {
    expect(code.includes('DOITONG_API_KEY'), id).toBe(id !== 'graphql');
  }
});

function jsonOf(input: GenerateInput) {
  const code = snippet('curl', input, settings).code;
  const sent = code.slice(code.indexOf('\n{') + 1, code.indexOf('\nJSON\n'));
  return JSON.parse(sent.replaceAll(/[\r\n\0]/g, ''));
}

function literalOf(input: GenerateInput, id: 'javascript' | 'apollo'): unknown {
  const code = snippet(id, input, settings).code;
  const start = code.indexOf('const input = ') + 'const input = '.length;
  return new Function(`return ${code.slice(start, code.indexOf(';\n', start))}`)();
}
