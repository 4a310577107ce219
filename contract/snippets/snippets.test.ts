import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildSchema, isInputType, parse, validate, valueFromAST } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GenerateInput } from '../request.ts';
import { snippetIds } from './snippet.ts';
import { snippet, snippets } from './snippets.ts';

const settings = { endpoint: 'http://localhost:3000/graphql' };
const nasty = `It's "quoted" \\ $HOME \`id\` $(id) \${x} !! %s \n\r\t \u0000 \u2028 </script> 日本 🌅 é 'JSON'\nJSON\n`;

const plain: GenerateInput = {
  type: 'VIDEO',
  provider: 'kling',
  input: { text: 'Veleiro numa baía calma' },
  options: { mode: 'pro', duration: 10, aspectRatio: '16:9', enhance: true },
};
const hard: GenerateInput = {
  type: 'AUDIO',
  priority: 'COST',
  input: { text: nasty, image: undefined },
  options: { style: nasty, speed: 1.25, loop: false },
  webhookUrl: "https://example.com/it's?a=1&b=2",
};

const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', "'", '\\', '$', '`', '\n', '!', '{', '🌅', '%', '#', '\u2028', 'n'),
  }),
);
const option = fc.oneof(odd, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/);
const requests: fc.Arbitrary<GenerateInput> = fc.record(
  {
    type: fc.constantFrom('VIDEO', 'IMAGE', 'AUDIO', 'AVATAR'),
    provider: odd,
    priority: fc.constantFrom('QUALITY', 'SPEED', 'COST'),
    input: fc.record({ text: odd, image: odd }, { requiredKeys: [] }),
    options: fc.dictionary(name, option, { maxKeys: 5 }),
    webhookUrl: odd,
  },
  { requiredKeys: ['type', 'input'] },
);

/** The value as JSON in UTF-8 carries it: -0 is 0, undefined is absent, no unpaired surrogates. */
function carried(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, member) =>
    typeof member === 'string' ? member.toWellFormed() : member,
  );
}

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'snippets-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

function save(file: string, code: string): string {
  const path = join(directory, file);
  writeFileSync(path, code);
  return path;
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.each([
  ['a plain request', plain],
  ['a request full of characters that shells and languages treat specially', hard],
])('%s', (_, input) => {
  test('gives one snippet for each language, in order', () => {
    expect(snippets(input, settings).map(({ id }) => id)).toEqual([...snippetIds]);
  });

  test('curl is valid bash', () => {
    const file = save('check.sh', snippet('curl', input, settings).code);
    expect(execFileSync('bash', ['-n', file], { encoding: 'utf8' })).toBe('');
  });

  test.each(['javascript', 'apollo'] as const)('%s is a valid module', (id) => {
    const file = save('check.mjs', snippet(id, input, settings).code);
    expect(execFileSync(process.execPath, ['--check', file], { encoding: 'utf8' })).toBe('');
  });

  test.runIf(hasPython)('Python compiles', () => {
    const file = save('check.py', snippet('python', input, settings).code);
    const script = 'import sys; compile(open(sys.argv[1], encoding="utf-8", newline="").read(), "x", "exec")';
    expect(spawnSync('python3', ['-c', script, file], { encoding: 'utf8' }).stderr).toBe('');
  });
});

describe('the request survives', () => {
  test('bash: what curl would send is the request', () => {
    const code = snippet('curl', hard, settings).code;
    const fake = `curl() { case "$*" in *@-*) cat > sent.json ;; esac; echo '{}'; }\n`;
    execFileSync('bash', ['-c', fake + code], { cwd: directory });
    expect(JSON.parse(readFileSync(join(directory, 'sent.json'), 'utf8')).variables.input).toEqual(
      carried(hard),
    );
  });

  test('bash: pasted into a terminal with history expansion, too', () => {
    const code = snippet('curl', hard, settings).code;
    const fake = `curl() { case "$*" in *@-*) cat > typed.json ;; esac; echo '{}'; }\n`;
    spawnSync('bash', ['--norc', '-i'], { cwd: directory, input: `set -H\n${fake}${code}` });
    expect(JSON.parse(readFileSync(join(directory, 'typed.json'), 'utf8')).variables.input).toEqual(
      carried(hard),
    );
  });

  test.runIf(hasPython)('Python: the literal is the request', () => {
    const code = snippet('python', hard, settings).code;
    const start = code.indexOf('payload = ');
    const literal = code.slice(start, code.indexOf('\n\n\ndef '));
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
    const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
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

test('no snippet holds anything but the name of the key', () => {
  for (const { id, code } of snippets(plain, settings)) {
    expect(code.includes('DOITONG_API_KEY'), id).toBe(id !== 'graphql');
  }
});

function jsonOf(input: GenerateInput) {
  const code = snippet('curl', input, settings).code;
  return JSON.parse(code.slice(code.indexOf('\n{') + 1, code.indexOf('\nJSON\n')));
}

function literalOf(input: GenerateInput, id: 'javascript' | 'apollo'): unknown {
  const code = snippet(id, input, settings).code;
  const start = code.indexOf('const input = ') + 'const input = '.length;
  return new Function(`return ${code.slice(start, code.indexOf(';\n', start))}`)();
}
