import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { parse, validate } from 'graphql';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { schema } from '#components/reference/schema.ts';
import { retryingCallJavascript } from '#contract/snippets/javascript.ts';
import { retryingCallPython } from '#contract/snippets/python.ts';
import { savedGenerationDocument, saveJavascript, savePython } from './save-media.ts';
import { receiverNode, receiverPython } from './webhook-receiver.ts';

const run = promisify(execFile);
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import requests']).status === 0,
);
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const settings = { DOITONG_API_KEY: 'dtg_test', DOITONG_WEBHOOK_SECRET: secret };

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let folder: string;
let server: Server;
let origin: string;
let answers: Answer[];
let keys: (string | string[] | undefined)[];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'recipes-'));
  answers = [];
  keys = [];
  server = createServer(async (request, response) => {
    const body = await text(request);
    keys.push(request.headers['idempotency-key']);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(request, response, body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

/** The program with its settings, for a server of this test. */
function save(name: string, code: string, more: Readonly<Record<string, string>> = {}): string {
  const file = path.join(folder, name);
  const isPython = name.endsWith('.py');
  const lines = Object.entries({ ...settings, ...more }).map(([key, value]) =>
    isPython ? `os.environ["${key}"] = "${value}"` : `process.env.${key} = "${value}";`,
  );
  const head = [...(isPython ? ['import os'] : []), ...lines, ''].join('\n');
  writeFileSync(file, head + code.replaceAll(placeholderOrigin, origin));
  return file;
}

const refuse =
  (status: number, code: string, retryable: boolean): Answer =>
  (_, response) => {
    response.writeHead(status, { 'Retry-After': '0' });
    response.end(JSON.stringify({ errors: [{ message: 'No.', extensions: { code, retryable } }] }));
  };
const hangUp: Answer = (request) => void request.socket.destroy();
const notJson: Answer = (_, response) => void response.writeHead(502).end('<html>');
const accept: Answer = (_, response) =>
  void response.end(JSON.stringify({ data: { generate: { id: 'gen_1', status: 'QUEUED' } } }));

const endpoint = `${placeholderOrigin}/graphql`;
const useJavascript = `const key = crypto.randomUUID();
const { generate } = await call("mutation", {}, { "Idempotency-Key": key });
console.log(generate.id);
`;
const usePython = `import uuid
random.uniform = lambda *_: 0
print(call("mutation", {}, **{"Idempotency-Key": str(uuid.uuid4())})["generate"]["id"])
`;

const retries = [
  [
    'JavaScript',
    () =>
      run(process.execPath, [
        save('retry.mjs', `Math.random = () => 0;\n${retryingCallJavascript(endpoint)}\n${useJavascript}`),
      ]),
  ],
  ['Python', () => run(python ?? '', [save('retry.py', `${retryingCallPython(endpoint)}\n${usePython}`)])],
] as const;

describe.each(retries.filter(([name]) => name !== 'Python' || python !== undefined))(
  'retrying in %s',
  (_, generate) => {
    it('tries again with the same key after a limit, a broken answer and no answer', async () => {
      answers = [refuse(429, 'RATE_LIMIT', true), notJson, hangUp, accept];
      expect((await generate()).stdout.trim()).toBe('gen_1');
      expect(keys).toHaveLength(4);
      expect(new Set(keys).size).toBe(1);
      expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
    });

    it('stops at once where trying again is no use', async () => {
      answers = [refuse(400, 'INVALID_INPUT', false)];
      await expect(generate()).rejects.toThrow('INVALID_INPUT: No.');
      expect(keys).toHaveLength(1);
    });

    it('stops after a few attempts', async () => {
      answers = [refuse(503, 'PROVIDER_UNAVAILABLE', true)];
      await expect(generate()).rejects.toThrow('PROVIDER_UNAVAILABLE');
      expect(keys).toHaveLength(5);
    });
  },
);

const saves = [
  [
    'JavaScript',
    () =>
      run(process.execPath, [save('save.mjs', `${saveJavascript()}\nconsole.log(await save("gen_1"));\n`)], {
        cwd: folder,
      }),
  ],
  [
    'Python',
    () => run(python ?? '', [save('save.py', `${savePython()}\nprint(save("gen_1"))\n`)], { cwd: folder }),
  ],
] as const;

describe.each(saves.filter(([name]) => name !== 'Python' || python !== undefined))(
  'saving in %s',
  (_, saveIt) => {
    const file = Buffer.from('the bytes of a picture');
    const answerWith =
      (sha256: string): Answer =>
      (request, response) => {
        if (request.method === 'GET') return void response.end(file);
        const generation = {
          url: `${origin}/media/gen_1.png?signature=x`,
          metadata: { bytes: file.length, sha256 },
        };
        response.end(JSON.stringify({ data: { generation } }));
      };

    it('keeps a whole file under its name', async () => {
      answers = [answerWith(createHash('sha256').update(file).digest('hex'))];
      expect((await saveIt()).stdout.trim()).toMatch(/gen_1\.png$/);
      expect(readFileSync(path.join(folder, 'gen_1.png'))).toEqual(file);
    });

    it('keeps nothing of a file that is not what it must be', async () => {
      answers = [answerWith('0'.repeat(64))];
      await expect(saveIt()).rejects.toThrow('The file is not whole.');
      expect(readdirSync(folder).filter((name) => name.startsWith('gen_1'))).toEqual([]);
    });
  },
);

it('asks for fields that the schema has', () => {
  expect(validate(schema, parse(savedGenerationDocument))).toEqual([]);
});

const receivers = [
  ['Node', process.execPath, (port: number) => save('receiver.mjs', receiverNode(), { PORT: `${port}` })],
  ['Python', python ?? '', (port: number) => save('receiver.py', receiverPython(), { PORT: `${port}` })],
] as const;

describe.each(receivers.filter(([, command]) => command !== ''))(
  'receiving webhooks in %s',
  (_, command, file) => {
    const body = JSON.stringify({ type: 'generation.completed', data: { id: 'gen_1', url: 'https://ü' } });
    const signed = (id: string, at: Date, of = body) => ({
      'webhook-id': id,
      'webhook-timestamp': `${Math.floor(at.getTime() / 1000)}`,
      'webhook-signature': `v1,AAAA ${new Webhook(secret).sign(id, at, of)}`,
    });
    let receiver: ChildProcess;
    let address: string;

    beforeEach(async () => {
      const port = await freePort();
      address = `http://127.0.0.1:${port}/`;
      receiver = spawn(command, [file(port)]);
      await answering(address);
    });
    afterEach(() => {
      receiver.kill();
    });

    const post = async (headers: Record<string, string>, sent = body) =>
      (await fetch(address, { method: 'POST', headers, body: sent })).status;

    it('takes what is genuine, and works on an event once', async () => {
      const lines: string[] = [];
      receiver.stdout?.on('data', (chunk) => lines.push(...String(chunk).trim().split('\n')));
      expect(await post(signed('msg_1', new Date()))).toBe(204);
      expect(await post(signed('msg_1', new Date()))).toBe(204);
      expect(await post(signed('msg_2', new Date()))).toBe(204);
      await expect.poll(() => lines).toHaveLength(2);
      expect(lines[0]).toContain('generation.completed gen_1');
    });

    it('refuses a changed body, an old timestamp, another id and no signature', async () => {
      expect(await post(signed('msg_1', new Date()), body.replace('gen_1', 'gen_2'))).toBe(400);
      expect(await post(signed('msg_1', new Date(Date.now() - 301_000)))).toBe(400);
      expect(await post({ ...signed('msg_1', new Date()), 'webhook-id': 'msg_9' })).toBe(400);
      expect(await post({})).toBe(400);
    });
  },
);

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Resolves when something listens; a request without a signature changes nothing. */
async function answering(address: string): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(address, { method: 'POST' }).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 10_000 },
    )
    .toBe(400);
}
