import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inboxRules } from '#contract/inbox.ts';
import { webhookEvents } from '#contract/webhook.ts';
import { createTestClock } from './test-clock.ts';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

interface Message {
  readonly id: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: string;
  readonly verdict: string;
}

let clock: ReturnType<typeof createTestClock>;
let gateway: TestGateway;
beforeEach(async () => {
  clock = createTestClock();
  gateway = await startTestGateway({ now: clock.now });
});
afterEach(() => gateway.stop());

const open = async (answerStatus?: number, key = gateway.key) =>
  gateway.send('mutation($s: Int) { openInbox(answerStatus: $s) { url createdAt expiresAt answerStatus } }', {
    key,
    variables: { s: answerStatus },
  });
const urlOf = async () => (await open()).data.openInbox.url as string;
const messages = async (since?: string, key = gateway.key): Promise<Message[] | null> => {
  const query =
    'query($since: ID) { inbox { messages(since: $since) { id at headers { name value } body verdict } } }';
  const { data } = await gateway.send(query, { key, variables: { since } });
  return data.inbox?.messages ?? null;
};
const sendSamples = (samples: readonly object[]) =>
  gateway.send('mutation($samples: [WebhookSampleInput!]!) { sendWebhookSamples(samples: $samples) }', {
    variables: { samples },
  });
const postTo = (url: string, body = '{}', headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body, headers });
const arrived = (count: number) =>
  expect.poll(async () => (await messages())?.length, { timeout: 15_000 }).toBe(count);

describe('an inbox', () => {
  it('keeps one address that can not be guessed, for a day from the last time it was opened', async () => {
    const { url, createdAt, expiresAt } = (await open()).data.openInbox;
    expect(url).toMatch(new RegExp(`^${gateway.url}/inbox/[\\w-]{43}$`));
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(24 * 3_600_000);
    clock.skip(3_600_000);
    const again = (await open()).data.openInbox;
    expect([again.url, again.createdAt]).toEqual([url, createdAt]);
    expect(Date.parse(again.expiresAt)).toBeGreaterThanOrEqual(Date.parse(expiresAt) + 3_600_000);
    clock.skip(24 * 3_600_000);
    expect(await messages()).toBeNull();
    expect((await postTo(url)).status).toBe(410);
    expect(await urlOf()).not.toBe(url);
  });

  it('is closed with all that it kept, and the next one has another address', async () => {
    const url = await urlOf();
    await postTo(url);
    const { data } = await gateway.send('mutation { closeInbox }');
    expect([data.closeInbox, (await postTo(url)).status]).toEqual([true, 410]);
    expect(await urlOf()).not.toBe(url);
    expect(await messages()).toEqual([]);
  });

  it('is read by its account only', async () => {
    await postTo(await urlOf());
    expect(await messages()).toHaveLength(1);
    expect(await messages(undefined, await gateway.newKey())).toBeNull();
    const { errors } = await gateway.send('{ inbox { url } }', { key: null });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('gives what came after a message, newest first', async () => {
    const url = await urlOf();
    for (const body of ['1', '2', '3']) await postTo(url, body);
    const [third, second, first] = (await messages()) ?? [];
    expect([third?.body, second?.body, first?.body]).toEqual(['3', '2', '1']);
    expect((await messages(first?.id))?.map(({ body }) => body)).toEqual(['3', '2']);
  });
});

describe('what anybody posts', () => {
  it('is kept as it came, without cookies and credentials, and is not taken for ours', async () => {
    const url = await urlOf();
    const headers = {
      'x-mine': 'u',
      authorization: 'Bearer a',
      cookie: 'b=c',
    };
    expect((await postTo(url, '{"olá": 1}', headers)).status).toBe(200);
    const [message] = (await messages()) ?? [];
    expect(message).toMatchObject({ body: '{"olá": 1}', verdict: 'UNSIGNED' });
    const names = message?.headers.map(({ name }) => name);
    expect(names).toContain('x-mine');
    expect(names).not.toContain('authorization');
    expect(names).not.toContain('cookie');
  });

  it('is not ours with a secret that is not ours', async () => {
    const url = await urlOf();
    const at = new Date(clock.now());
    const signature = new Webhook('whsec_c2VjcmV0c2VjcmV0').sign('msg_1', at, '{}');
    const timestamp = String(Math.floor(at.getTime() / 1_000));
    await postTo(url, '{}', {
      ...{ 'webhook-id': 'msg_1', 'webhook-timestamp': timestamp, 'webhook-signature': signature },
    });
    expect((await messages())?.[0]?.verdict).toBe('WRONG_SIGNATURE');
  });

  it.each([
    ['another method', 405, (url: string) => fetch(url)],
    ['an address that never was', 410, () => postTo(`${gateway.url}/inbox/${'a'.repeat(43)}`)],
    ['a body that is too large', 413, (url: string) => postTo(url, 'x'.repeat(inboxRules.bodyBytesMax + 1))],
    [
      'bytes that are no text',
      400,
      (url: string) => fetch(url, { method: 'POST', body: new Uint8Array([0xff, 0xfe]) }),
    ],
  ])('%s is answered %d and keeps nothing', async (_, status, send) => {
    const answer = await send(await urlOf());
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/\.\n$/);
    expect(await messages()).toEqual([]);
  });

  it('is taken so often a minute, and the last ones are kept', async () => {
    const url = await urlOf();
    const { messagesPerMinute, messagesMax } = inboxRules;
    for (let i = 0; i < messagesPerMinute; i++) expect((await postTo(url, `${i}`)).status).toBe(200);
    const refused = await postTo(url);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    clock.skip(60_000);
    for (let i = 0; i < messagesPerMinute; i++) await postTo(url, `later ${i}`);
    const kept = await messages();
    expect(kept).toHaveLength(messagesMax);
    expect(kept?.at(-1)?.body).toBe(`${2 * messagesPerMinute - messagesMax}`);
  });
});

describe('samples', () => {
  it.each(webhookEvents)('%s arrives, signed with the secret of the account', async (event) => {
    await urlOf();
    const { data } = await sendSamples([{ event }]);
    await arrived(1);
    const [message] = (await messages()) ?? [];
    expect(message?.verdict).toBe('VALID');
    expect(message?.headers).toContainEqual({ name: 'webhook-id', value: data.sendWebhookSamples[0] });
    const { type, data: generation } = JSON.parse(message?.body ?? '');
    expect([type, generation.status]).toEqual([event, event.split('.')[1]?.toUpperCase()]);
  });

  it('arrive once more with the same id and the same body', async () => {
    await urlOf();
    const event = 'generation.failed';
    const [id] = (await sendSamples([{ event }])).data.sendWebhookSamples;
    await arrived(1);
    clock.skip(60_000);
    await sendSamples([{ event, id }]);
    await arrived(2);
    const [second, first] = (await messages()) ?? [];
    expect(second?.body).toBe(first?.body);
    expect(second?.headers.find(({ name }) => name === 'webhook-timestamp')).not.toEqual(
      first?.headers.find(({ name }) => name === 'webhook-timestamp'),
    );
  });

  it('wait as long as they are told to', async () => {
    await urlOf();
    const event = 'generation.completed';
    await sendSamples([{ event, delaySeconds: 30 }, { event: 'generation.canceled' }]);
    await arrived(1);
    clock.skip(30_000);
    await arrived(2);
    expect(JSON.parse((await messages())?.[0]?.body ?? '').type).toBe(event);
  });

  it.each([
    ['CHANGED_BODY', 'WRONG_SIGNATURE'],
    ['WRONG_SECRET', 'WRONG_SIGNATURE'],
    ['OLD_TIMESTAMP', 'OLD_TIMESTAMP'],
  ])('with the fault %s are found out: %s', async (fault, verdict) => {
    await urlOf();
    await sendSamples([{ event: 'generation.completed', fault }]);
    await arrived(1);
    expect((await messages())?.[0]?.verdict).toBe(verdict);
  });

  it.each([
    ['an unknown event', [{ event: 'generation.begun' }], 'samples.0.event'],
    ['another id', [{ event: 'generation.failed', id: 'msg_gen_1' }], 'samples.0.id'],
    ['a long wait', [{ event: 'generation.failed', delaySeconds: 301 }], 'samples.0.delaySeconds'],
    ['none', [], 'samples'],
    ['too many', Array.from({ length: 11 }, () => ({ event: 'generation.failed' })), 'samples'],
  ])('%s is INVALID_INPUT, with the path', async (_, samples, path) => {
    await urlOf();
    const { errors } = await sendSamples(samples);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ path }] });
  });

  it('need an inbox', async () => {
    const { errors } = await sendSamples([{ event: 'generation.failed' }]);
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('as the webhook of a generation', () => {
  const generate = (webhookUrl: string) =>
    gateway.send(GENERATE, { variables: { input: { ...image().input, webhookUrl } } });
  const attempts = async () => {
    const query = '{ webhookDeliveries { items { state attempts { responseStatus } } } }';
    const [delivery] = (await gateway.send(query)).data.webhookDeliveries.items;
    return (
      delivery && [
        delivery.state,
        delivery.attempts.map((each: { responseStatus: number }) => each.responseStatus),
      ]
    );
  };

  it('is allowed where private addresses are not, and gets what a server would', async () => {
    await generate(await urlOf());
    await arrived(1);
    expect((await messages())?.[0]?.verdict).toBe('VALID');
    await expect.poll(attempts).toEqual(['DELIVERED', [200]]);
  });

  it.each([
    ['another path of this server', (url: string) => url.replace('/inbox/', '/outbox/')],
    ['something behind it', (url: string) => `${url}/../../graphql`],
    ['a query', (url: string) => `${url}?a=b`],
    ['a user', (url: string) => url.replace('//', '//user@')],
    ['a host that only begins alike', (url: string) => url.replace('/inbox/', '.evil.test/inbox/')],
    ['a token that is none', (url: string) => `${url.slice(0, -43)}${'a'.repeat(43)}`],
  ])('%s is refused as any private address is', async (_, change) => {
    const { errors } = await generate(change(await urlOf()));
    expect(errors[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ path: 'webhookUrl' }],
    });
  });

  it('answers as it was told to: 500 is tried again, 410 ends it', async () => {
    const { url } = (await open(500)).data.openInbox;
    await generate(url);
    await expect.poll(attempts).toEqual(['PENDING', [500]]);
    await open(410);
    clock.skip(6_000);
    await expect.poll(attempts, { timeout: 15_000 }).toEqual(['FAILED', [500, 410]]);
    const { errors } = await open(404);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
