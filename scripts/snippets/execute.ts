import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { ownWebhook } from '#contract/snippets/snippet.ts';
import type { LocalGateway } from '../bench/local-gateway.ts';
import { findFreePort } from '../setup/find-free-port.ts';
import { checkFile } from './check-file.ts';
import { type FaultProxy, retryAfterSeconds } from './fault-proxy.ts';
import { followComment, postDocument, saveFile } from './post-document.ts';
import type { Printed } from './printed-snippets.ts';
import { runProgram } from './run-program.ts';
import type { WebhookRelay } from './webhook-relay.ts';

/** What every run shares. */
export interface Workshop {
  readonly gateway: LocalGateway;
  readonly proxy: FaultProxy;
  readonly relay: WebhookRelay;
  /** Keys of accounts that nobody uses: one for each run whose charges are counted. */
  readonly ownKeys: string[];
  /** A folder from which packages of the project are found. */
  readonly folder: string;
}

interface Run {
  readonly printed: Printed;
  readonly client: string;
  readonly folder: string;
  readonly key: string;
  readonly origin: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Whether a snippet promises to get through what the proxy does to it. A GraphQL document sends nothing by itself. */
export function meetsFaults({ style, id }: Printed): boolean {
  return style === 'production' && id !== 'graphql';
}

/**
 * Runs a snippet as it is printed, but for the addresses of its gateway and of its receiver, through to the file on disk.
 * Production code meets faults on the way, and must not be charged twice. Rejects with what is wrong.
 */
export async function execute(printed: Printed, client: string, workshop: Workshop): Promise<void> {
  const { gateway, proxy } = workshop;
  const folder = path.join(workshop.folder, client);
  mkdirSync(folder);
  const faulty = meetsFaults(printed);
  const key = (faulty ? workshop.ownKeys.pop() : undefined) ?? gateway.key;
  const origin = faulty ? proxy.originFor(client) : gateway.url;
  const env = { ...process.env, DOITONG_API_KEY: key };
  const run: Run = { printed, client, folder, key, origin, env };
  const said = printed.follow === 'webhook' ? await receive(run, workshop) : await poll(run);
  await checkFile(folder, said, gateway, key);
  if (faulty) await checkFaults(run, workshop);
}

function withAddresses({ printed, origin }: Run, webhookUrl = ownWebhook): string {
  return printed.code.replaceAll(placeholderOrigin, origin).replaceAll(ownWebhook, webhookUrl);
}

async function poll(run: Run): Promise<string> {
  const { printed, folder, key, origin, env } = run;
  const code = withAddresses(run);
  if (printed.id !== 'graphql') return runProgram(printed.id, code, folder, env);
  const endpoint = `${origin}/graphql`;
  return followComment(endpoint, key, code, await postDocument(endpoint, key, code), folder);
}

/** JavaScript, Apollo and Python receive the event themselves, after the published library found it genuine. */
async function receive(run: Run, { gateway, relay }: Workshop): Promise<string> {
  const { printed, client, folder, key, origin, env } = run;
  const secret = await webhookSecret(gateway, key);
  const code = withAddresses(run, relay.urlFor(client));
  const receivesItself = printed.id !== 'graphql' && printed.id !== 'curl';
  const port = receivesItself ? await findFreePort() : undefined;
  const event = relay.expectEvent(client, secret, port);
  if (printed.id === 'graphql') await postDocument(`${origin}/graphql`, key, code);
  else {
    const more = { DOITONG_WEBHOOK_SECRET: secret, ...(port !== undefined && { PORT: String(port) }) };
    const said = runProgram(printed.id, code, folder, { ...env, ...more });
    if (receivesItself) return (await Promise.all([said, event]))[0];
    await said;
  }
  const { data } = await event;
  if (!data.url) throw new Error(`The event is ${data.status}: ${data.error?.message}`);
  return saveFile(data.url, folder);
}

async function webhookSecret(gateway: LocalGateway, key: string): Promise<string> {
  const answer = await gateway.ask('{ webhookSecret { secret } }', {}, { credential: key });
  return answer.data.webhookSecret.secret;
}

/** One key for all attempts, one generation, one charge, and no attempt before the time that was asked for. */
async function checkFaults({ client, key }: Run, { gateway, proxy }: Workshop): Promise<void> {
  const { keys, times } = proxy.passageOf(client);
  if (keys.length !== 4) throw new Error(`It took ${keys.length} attempts, not 4.`);
  if (new Set(keys).size !== 1) throw new Error(`The attempts had different keys: ${keys.join(', ')}`);
  const waited = ((times[1] ?? 0) - (times[0] ?? 0)) / 1_000;
  if (waited < retryAfterSeconds) throw new Error(`It waited ${waited} s instead of ${retryAfterSeconds}.`);
  const query = '{ generations(first: 5) { items { id } } ledger(first: 9) { items { reason delta } } }';
  const { data } = await gateway.ask(query, {}, { credential: key });
  if (data.generations.items.length !== 1) {
    throw new Error(`${data.generations.items.length} generations were made.`);
  }
  const charges = data.ledger.items.filter(({ delta }: { delta: number }) => delta < 0);
  if (charges.length !== 1) throw new Error(`It was charged ${charges.length} times.`);
}
