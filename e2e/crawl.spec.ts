import { expect, test } from 'playwright/test';
import { checkFacts, repeated } from './crawl/check-facts.ts';
import { checkLinks, unreached } from './crawl/check-links.ts';
import { compareContent } from './crawl/compare-content.ts';
import { readPage, readTwin } from './crawl/read-content.ts';
import { type Facts, readDocument } from './crawl/read-document.ts';
import { pagesOf, serve, shareOf, withoutOrigin } from './crawl/site.ts';
import { validateHtml } from './crawl/validate-html.ts';
import { checkAccess, excessWidth, hiddenCode, listen, shownText } from './crawl/visit.ts';

/** The pages are shared out among tests, so that both workers have something to do until the end. */
const shares = [0, 1, 2, 3, 4, 5, 6, 7];

/** Pages that are worked with: what they show is the visitor's own, and comes with a script. */
const application = /\/(?:playground|keys|status|webhooks|search)$/;

/**
 * Pages set like an instrument, whose twins are tables for machines with all that the page shortens, or leave out what only
 * makes sense beside its picture: they have the headings and the code of their twins, and are not compared word by word.
 */
const instrument = /^\/(?:pt|en)(?:\/models(?:\/[^/]+)?|\/compare|\/pricing)?$/;

test.describe.configure({ timeout: 300_000 });

test('every page has its head, its headings and only links that lead somewhere', async ({
  page,
  request,
  baseURL,
}) => {
  const pages = new Map<string, Facts>();
  for (const path of await pagesOf(request)) {
    pages.set(path, await readDocument(page, (await serve(request, path)).html));
  }
  expect(pages.size).toBeGreaterThan(100);
  expect([...pages].flatMap(([path, facts]) => checkFacts(path, facts))).toEqual([]);
  expect(repeated(pages)).toEqual([]);
  expect(await checkLinks(request, baseURL ?? '', pages)).toEqual([]);
  expect(unreached(pages, '/en', baseURL ?? '')).toEqual([]);
  console.log(`${pages.size} pages, ${[...pages.values()].flatMap(({ links }) => links).length} links`);
});

for (const share of shares) {
  test(`the HTML is valid, and Markdown twins say the same (${share + 1} of ${shares.length})`, async ({
    page,
    request,
    baseURL,
  }) => {
    const problems: string[] = [];
    for (const path of shareOf(await pagesOf(request), share, shares.length)) {
      const { html } = await serve(request, path);
      problems.push(...(await validateHtml(html)).map((each) => `${path} ${each}`));
      if (application.test(path)) continue;
      const twin = await request.get(`${path}.md`);
      const [ours, theirs] = [
        await readPage(page, withoutOrigin(html, baseURL ?? '')),
        withoutOrigin(await twin.text(), baseURL ?? ''),
      ];
      const differences = compareContent(ours, readTwin(theirs)).filter(
        (each) => !instrument.test(path) || /^(?:heading|code) only in the twin/.test(each),
      );
      problems.push(...differences.map((each) => `${path} ${each}`));
    }
    expect(problems).toEqual([]);
  });

  test(`pages work in a browser, in both themes, with and without a script (${share + 1} of ${shares.length})`, async ({
    page,
    browser,
    request,
    baseURL,
  }) => {
    const still = await browser.newContext({ javaScriptEnabled: false, viewport: page.viewportSize() });
    const plain = await still.newPage();
    const phone = await browser.newContext({ viewport: { width: 320, height: 720 }, hasTouch: true });
    const touched = await phone.newPage();
    const problems: string[] = [];
    for (const path of shareOf(await pagesOf(request), share, shares.length)) {
      const found = await listen(page, async () => {
        await page.goto(path);
        problems.push(...(await checkAccess(page)).map((each) => `${path} ${each}`));
      });
      problems.push(...found.map((each) => `${path} ${each}`));
      // A small window with a mouse has smaller buttons than a phone.
      await page.setViewportSize({ width: 320, height: 720 });
      await touched.goto(path);
      for (const [name, each] of Object.entries({ window: page, phone: touched })) {
        const excess = await excessWidth(each);
        if (excess > 0) problems.push(`${path} is ${excess} px wider than a small ${name}`);
      }
      await page.setViewportSize({ width: 1280, height: 720 });
      await plain.goto(path);
      const [shown, said] = [await shownText(page), await shownText(plain)];
      const difference = firstDifference(
        withoutOrigin(shown, baseURL ?? ''),
        withoutOrigin(said, baseURL ?? ''),
      );
      if (difference && !application.test(path))
        problems.push(`${path} says otherwise without a script: ${difference}`);
      problems.push(...(await hiddenCode(plain)).map((code) => `${path} hides without a script: ${code}`));
    }
    await Promise.all([still.close(), phone.close()]);
    expect(problems).toEqual([]);
  });
}

function firstDifference(one: string, other: string): string | undefined {
  if (one === other) return undefined;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `…${one.slice(Math.max(0, at - 40), at + 60)}… / …${other.slice(Math.max(0, at - 40), at + 60)}…`;
}
