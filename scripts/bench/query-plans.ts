import path from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { operationTexts } from '#contract/operations.ts';
import { startLocalGateway } from './local-gateway.ts';

/** A statement that the gateway ran, and how the store finds its rows. */
export interface QueryPlan {
  readonly sql: string;
  readonly steps: readonly string[];
}

/** What may be read as a whole: a value, the rows of a step before, and tables that stay as small as the catalog. */
const SMALL = /^SCAN (CONSTANT ROW|\(|circuits\b|settings\b|measurements\b|schema_migrations\b|json_each\b)/;

/** Steps of a plan that read the whole of a table that grows. */
export function scansOf({ steps }: QueryPlan): string[] {
  return steps.filter((step) => step.startsWith('SCAN ') && !SMALL.test(step));
}

const FIELDS = 'id status url events { name } selection { reason }';
const speech = (more: object = {}) => ({
  input: { type: 'AUDIO', provider: 'elevenlabs', input: { text: 'One.' }, ...more },
});

/** Every root field of the schema, with each of its arguments; `$id` stands for a generation that has ended. */
export const documents = {
  generate: operationTexts.Generate,
  choice: 'mutation { generate(input: { type: AUDIO, input: { text: "Two." } }) { id } }',
  videoCreate: 'mutation { videoCreate(input: { prompt: "A tide" }) { id } }',
  generation: operationTexts.Generation,
  list: operationTexts.Generations,
  listByType: `{ generations(type: IMAGE) { items { ${FIELDS} } next } }`,
  listAfter: `{ generations(first: 5, after: "gen_${'z'.repeat(26)}") { items { ${FIELDS} } } }`,
  ...Object.fromEntries(
    ['QUEUED', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELED'].map((status) => [
      `list${status}`,
      `{ generations(status: ${status}) { items { ${FIELDS} } next } }`,
    ]),
  ),
  quote: operationTexts.Quote,
  account: operationTexts.Account,
  providers: operationTexts.Providers,
  measurements: operationTexts.Measurements,
  keys: '{ keys { id name } }',
  ledger: '{ ledger { items { id reason delta balance } next } }',
  ledgerByReason: '{ ledger(reason: CHARGE) { items { id } next } }',
  activity: operationTexts.Activity,
  openInbox: operationTexts.OpenInbox,
  inbox: operationTexts.Inbox,
  sendWebhookSamples: 'mutation { sendWebhookSamples(samples: [{ event: "generation.failed" }]) }',
  closeInbox: operationTexts.CloseInbox,
  ledgerAfter: '{ ledger(first: 1, after: "1") { items { id } next } }',
  webhookSecret: '{ webhookSecret { secret } }',
  rotateWebhookSecret: 'mutation { rotateWebhookSecret { secret } }',
  webhookDeliveries: '{ webhookDeliveries { items { id state } next } }',
  webhookDelivery: 'query($id: ID!) { webhookDeliveries(generationId: $id) { items { id state } next } }',
  resendWebhook: 'mutation($delivery: ID!) { resendWebhook(deliveryId: $delivery) { id } }',
  createKey: 'mutation { createKey(name: "another") { key } }',
  revokeKey: 'mutation { revokeKey(id: "key_00000000000000000000000000") { id } }',
  openAccount: 'mutation { openAccount { account { id } } }',
  cancelGeneration: operationTexts.CancelGeneration,
};

/** Runs every operation, and the work behind it, and resolves with the plans of all statements that were run. */
export async function collectPlans(): Promise<QueryPlan[]> {
  const seen = new Map<string, readonly unknown[]>();
  const gateway = await startLocalGateway('all', {
    onQuery: ({ sql, parameters }) => seen.set(sql, parameters),
  });
  try {
    // What a new store is set up with runs once.
    seen.clear();
    const webhookUrl = `${gateway.url}/healthz`;
    const made = await gateway.ask(documents.generate, speech({ webhookUrl }), { idempotencyKey: 'first' });
    const id = made.data.generate.id;
    while (!(await hasEnded(gateway, id))) await wait(50);
    const delivery = (await gateway.ask(documents.webhookDeliveries)).data.webhookDeliveries.items[0]?.id;
    const variables = { ...speech(), id, delivery, window: 'WEEK', first: 20 };
    for (const [name, query] of Object.entries(documents)) {
      const credential = name === 'openAccount' ? gateway.portal : gateway.key;
      await gateway.ask(query, pick(query, variables), { credential, idempotencyKey: name });
    }
    await gateway.ask(documents.generate, speech(), { idempotencyKey: 'generate' });
    return explain(gateway.dataDir, seen);
  } finally {
    await gateway.stop();
  }
}

async function hasEnded(gateway: Awaited<ReturnType<typeof startLocalGateway>>, id: string) {
  const { data } = await gateway.ask(documents.generation, { id });
  return !['QUEUED', 'PROCESSING'].includes(data.generation.status);
}

/** Those that the document declares. */
function pick(query: string, variables: object): object {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}`)));
}

/** Explains statements against the store they were run on. */
function explain(dataDir: string, statements: ReadonlyMap<string, readonly unknown[]>): QueryPlan[] {
  const db = new DatabaseSync(path.join(dataDir, 'gateway.db'));
  try {
    return [...statements]
      .filter(([sql]) => /^(select|insert|update|delete)/i.test(sql))
      .map(([sql, parameters]) => ({ sql, steps: stepsOf(db, sql, parameters as SQLInputValue[]) }));
  } finally {
    db.close();
  }
}

function stepsOf(db: DatabaseSync, sql: string, parameters: readonly SQLInputValue[]): string[] {
  const rows = db.prepare(`explain query plan ${sql}`).all(...parameters);
  return rows.map(({ detail }) => String(detail));
}
