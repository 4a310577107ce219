import AxeBuilder from '@axe-core/playwright';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, test } from 'playwright/test';
import { models } from '#catalog/models.ts';
import { createKey } from './api-client.ts';

/** A client of the server as a program has it; what it reads of an answer is the structured part. */
async function connect(baseURL = '', key?: string) {
  const client = new Client({ name: 'journey', version: '1.0.0' });
  const headers = new Headers(key === undefined ? {} : { Authorization: `Bearer ${key}` });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${baseURL}/mcp`), { requestInit: { headers } }),
  );
  return async (name: string, given: Record<string, unknown> = {}) => {
    const result = await client.callTool({ name, arguments: given });
    const [first] = result.content;
    // biome-ignore lint/suspicious/noExplicitAny: what a journey reads of it is what the journey is about.
    const facts = result.structuredContent as any;
    return { failed: result.isError === true, facts, text: first?.type === 'text' ? first.text : '' };
  };
}

test.describe('an agent at /mcp', () => {
  const input = { type: 'IMAGE', provider: 'flux-dev', input: { text: 'A lighthouse at dusk' } };

  test('finds, reads, chooses, asks the price, generates and fetches the file', async ({ baseURL }) => {
    const call = await connect(baseURL, await createKey());
    const { facts: found } = await call('search_docs', { query: 'webhook assinatura', language: 'pt' });
    expect(found.results[0].url).toContain(`${baseURL}/pt/docs/webhooks`);
    expect((await call('read_page', { page: found.results[0].url })).text).toContain('# Webhooks');
    const { facts: list } = await call('list_models', { query: 'image, 16:9, under 100 credits' });
    expect(list.models.map(({ provider }: { provider: string }) => provider)).toContain('flux-dev');
    expect((await call('get_model', { provider: 'flux-dev' })).facts.options.length).toBeGreaterThan(2);
    const { facts: price } = await call('quote', input);
    const { facts: accepted } = await call('generate', input);
    expect(accepted).toMatchObject({ creditCost: price.creditCost, status: 'QUEUED' });
    const { facts: ended } = await call('get_generation', { id: accepted.id, waitSeconds: 50 });
    expect(ended.status).toBe('COMPLETED');
    const file = await fetch(ended.url);
    expect(file.status).toBe(200);
    expect((await file.arrayBuffer()).byteLength).toBe(ended.metadata.bytes);

    const { idempotencyKey } = accepted;
    const again = await call('generate', { ...input, idempotencyKey });
    expect(again.facts).toMatchObject({ id: accepted.id, replayed: true });
    const other = await call('generate', { ...input, input: { text: 'Another' }, idempotencyKey });
    expect(other.facts.error).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expect((await call('cancel_generation', { id: accepted.id })).facts).toEqual({
      id: accepted.id,
      canceled: false,
    });
  });

  test('without a key reads and asks the price, and nothing more', async ({ baseURL }) => {
    const call = await connect(baseURL);
    expect((await call('quote', input)).facts.creditCost).toBe(50);
    const { facts } = await call('generate', input);
    expect(facts.error).toMatchObject({
      code: 'UNAUTHENTICATED',
      docsUrl: `${baseURL}/errors/UNAUTHENTICATED`,
    });
  });

  test('with a key that does not work, or input that is not legal, is told what to change', async ({
    baseURL,
  }) => {
    const wrong = await connect(baseURL, 'dtg_wrong_0123456789abcdef');
    const refused = await wrong('generate', input);
    expect(refused.facts.error).toMatchObject({ code: 'UNAUTHENTICATED', retryable: false });
    expect(refused.text).not.toContain('dtg_wrong');
    const call = await connect(baseURL, await createKey());
    const { facts } = await call('generate', {
      type: 'VIDEO',
      provider: 'kling',
      input: { text: 'x' },
      options: { duration: 7 },
    });
    expect(facts.error.code).toBe('INVALID_INPUT');
    expect(facts.error.problems[0]).toMatchObject({ path: 'options.duration' });
    expect((await call('get_generation', { id: 'gen_00000000000000000000000000' })).facts.error.code).toBe(
      'NOT_FOUND',
    );
  });

  test('is not let in from the page of another site', async ({ request }) => {
    const answer = await request.post('/mcp', {
      headers: { Origin: 'https://evil.example', Accept: 'application/json, text/event-stream' },
      data: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
    });
    expect(answer.status()).toBe(403);
    expect((await answer.json()).error.data.code).toBe('FORBIDDEN');
  });
});

test.describe('the Markdown of a page', () => {
  test('of every page is at its address and under its Accept, and every page names it', async ({
    request,
  }) => {
    const sitemap = await (await request.get('/sitemap.xml')).text();
    const paths = [...sitemap.matchAll(/<loc>[^<]*?(\/(?:pt|en)(?:\/[^<]*)?)<\/loc>/g)].map(
      ([, path]) => path ?? '',
    );
    for (const wanted of ['/en/playground', '/pt/status', '/en/keys', '/pt/search'])
      expect(paths).toContain(wanted);
    for (const path of paths) {
      const twin = await request.get(`${path}.md`);
      expect(twin.status(), path).toBe(200);
      expect(twin.headers()['content-type']).toContain('text/markdown');
      expect(await twin.text(), path).toMatch(/^# \S/);
    }
    for (const path of ['/en/playground', '/pt/search', `/en/models/${models[0]?.id}`]) {
      const page = await request.get(path);
      expect(page.headers().link).toContain(`<${path}.md>; rel="alternate"; type="text/markdown"`);
      const asked = await request.get(path, { headers: { Accept: 'text/markdown' } });
      expect(await asked.text()).toBe(await (await request.get(`${path}.md`)).text());
    }
  });

  test('is copied from the head of the page, or opened', async ({ page, context, request }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/en/docs/idempotency');
    await page.getByRole('button', { name: 'Copy page' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const twin = await (await request.get('/en/docs/idempotency.md')).text();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(twin);
    await page.getByRole('button', { name: 'More ways to use this page' }).click();
    const menu = page.locator('#page-menu');
    await expect(menu).toContainText('cannot read this address');
    await expect(menu.getByRole('link', { name: /ChatGPT/ })).toHaveCount(0);
    const code = await menu.getByRole('link', { name: /VS Code/ }).getAttribute('href');
    expect(decodeURIComponent(code ?? '')).toContain('/mcp');
    const { violations } = await new AxeBuilder({ page }).include('#page-menu').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await menu.getByRole('link', { name: 'View as Markdown' }).click();
    await expect(page).toHaveURL(/\/en\/docs\/idempotency\.md$/);
  });

  test('is a link in a menu that opens without a script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ['/pt/errors/RATE_LIMIT', '/pt/models/kling', '/pt/pricing', '/pt/limits']) {
      await page.goto(path);
      await expect(page.getByRole('button', { name: 'Copiar página' })).toBeHidden();
      await page.getByRole('button', { name: 'Outras formas de usar esta página' }).click();
      const link = page.getByRole('link', { name: 'Ver em Markdown' });
      await expect(link).toBeVisible();
      await expect(link).toHaveAttribute('href', `${path}.md`);
    }
    await context.close();
  });
});
