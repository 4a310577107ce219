import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { formerClasses, numberClasses } from './crawl/class-names.ts';
import { readAsideData, readOutline } from './crawl/read-outline.ts';
import { pagesOf, serve, shareOf, withoutOrigin } from './crawl/site.ts';
import { layOutAll } from './crawl/visit.ts';

const shares = [0, 1, 2, 3];

/** A page as the framework wrote it. */
const built = (address: string) => readFile(path.resolve('.next/server/app', `.${address}.html`), 'utf8');

for (const share of shares) {
  test(`reading pages are documents and say the same to the letter (${share + 1} of ${shares.length})`, async ({
    page,
    request,
  }) => {
    test.slow();
    const differences: string[] = [];
    for (const address of shareOf(await pagesOf(request), share, shares.length)) {
      const [{ html }, before] = [await serve(request, address), await built(address)];
      expect(html, address).not.toMatch(/__next_f|<!--|data-precedence/);
      expect(html, address).toMatch(/<html[^>]* data-document=""/);
      const was = numberClasses(await readOutline(page, before));
      const is = numberClasses(await readOutline(page, html));
      const at = was.findIndex((line, index) => line !== is[index]);
      if (was.length !== is.length || at >= 0) differences.push(`${address}: ${was[at]} / ${is[at]}`);
      const [data, places] = [await readAsideData(page, before), await readAsideData(page, html)];
      for (const [index, place] of places.entries()) {
        const found = place.startsWith('/') ? await (await request.get(place)).text() : place;
        if (found !== data[index])
          differences.push(`${address}: the data of island or menu ${index + 1} differ`);
      }
    }
    expect(differences).toEqual([]);
  });
}

const kinds = [
  ...['', '/models', '/models/kling', '/compare', '/pricing', '/limits', '/errors', '/errors/RATE_LIMIT'],
  ...['/docs', '/docs/webhooks', '/reference', '/changelog', '/search'],
];

/** Where every element of the page is, and in which colours. */
const layoutOf = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, display, fontSize } = getComputedStyle(element);
      return [element.tagName, x, y, width, height, color, backgroundColor, display, fontSize].join(' ');
    }),
  );

for (const kind of kinds) {
  test(`/en${kind} looks with its own styles as with all of them`, async ({ browser, request }) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const { html } = await serve(request, `/en${kind}`);
    const before = await readOutline(page, await built(`/en${kind}`));
    const former = formerClasses(before, await readOutline(page, html));
    // Without scripts, and without fonts, which come when they come.
    await page.route(/\/enhance\/.*\.js$|\.woff2$/, (route) => route.abort());
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/en${kind}`);
      await layOutAll(page);
      const own = await layoutOf(page);
      await page.evaluate(renameClasses, former);
      const sheets = [...(await built(`/en${kind}`)).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
      await page.evaluate(
        replaceStyles,
        sheets.map(([, href = '']) => href),
      );
      expect(await layoutOf(page)).toEqual(own);
    }
    await context.close();
  });
}

function renameClasses(former: Readonly<Record<string, string>>): void {
  for (const element of document.querySelectorAll('[class]')) {
    const names = element.getAttribute('class')?.match(/\S+/g) ?? [];
    element.setAttribute('class', names.map((name) => former[name] ?? name).join(' '));
  }
}

async function replaceStyles(addresses: readonly string[]): Promise<void> {
  const old = document.querySelectorAll('link[rel="stylesheet"], style');
  for (const href of addresses) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href });
    const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
    document.head.append(link);
    await loaded;
  }
  for (const each of old) each.remove();
}

for (const path of ['/en', '/pt/docs/webhooks', '/en/models/kling', '/pt/playground', '/en/keys']) {
  test(`the fonts of ${path} come`, async ({ page }) => {
    await page.goto(path);
    const states = () =>
      page.evaluate(() =>
        Object.fromEntries(
          [...document.fonts]
            .filter(({ family }) => !family.includes('stand-in'))
            .map(({ family, weight, status }) => [`${family} ${weight}`, status]),
        ),
      );
    // A weight that no letter of the page has is not asked for.
    await expect.poll(states).toEqual({
      'text 400': 'loaded',
      'text 500 700': 'loaded',
      'code 400': 'loaded',
      'code 500 700': expect.stringMatching(/^(?:un)?loaded$/),
    });
  });
}

test('a page that leads nowhere is a document too, and keeps its status', async ({ request }) => {
  const answer = await request.get('/pt/nowhere', { headers: { Accept: 'text/html' } });
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toMatch(/<html[^>]* data-document=""/);
  expect(await answer.text()).not.toContain('__next_f');
});

test('who has a page is told so, and Markdown, moved addresses and the framework are served as before', async ({
  request,
}) => {
  const first = await request.get('/en/limits', { headers: { Accept: 'text/html' } });
  const etag = first.headers().etag ?? '';
  expect((await request.get('/en/limits', { headers: { 'If-None-Match': etag } })).status()).toBe(304);
  const twin = await request.get('/en/limits', { headers: { Accept: 'text/markdown' } });
  expect(twin.headers()['content-type']).toContain('text/markdown');
  expect(withoutOrigin(await twin.text(), undefined)).toMatch(/^# Limits/);
  expect((await request.get('/en/rate-limits', { maxRedirects: 0 })).status()).toBe(308);
  const part = await request.get('/en/limits?_rsc=1', { headers: { RSC: '1' } });
  expect(part.headers()['content-type']).toContain('text/x-component');
});
