import { expect, type Page, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };
import { pagesOf, shareOf } from './crawl/site.ts';

const shares = [0, 1, 2, 3];

/** Collects what the policy of a page forbids it, from now on. */
async function watch(page: Page): Promise<readonly string[]> {
  const violations: string[] = [];
  await page.exposeBinding('report', ({ page: { url } }, text: string) =>
    violations.push(`${url.call(page)} ${text}`),
  );
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      Reflect.get(globalThis, 'report')(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return violations;
}

for (const share of shares) {
  test(`no page does what its policy forbids (${share + 1} of ${shares.length})`, async ({
    page,
    request,
  }) => {
    test.slow();
    const violations = await watch(page);
    for (const address of shareOf(await pagesOf(request), share, shares.length)) {
      const response = await page.goto(address);
      const policy = response?.headers()['content-security-policy'] ?? '';
      expect(policy, address).toContain("script-src 'self' 'sha256-");
      expect(policy, address).not.toContain('unsafe');
      await page.mouse.move(300, 300);
      await page.waitForLoadState('load');
    }
    expect(violations).toEqual([]);
  });
}

test('a whole run in the playground, from the draft to the files, does nothing that its policy forbids', async ({
  page,
}) => {
  test.slow();
  const violations = await watch(page);
  const run = page.getByRole('button', { name: new RegExp(`^${en.playground.run.label}`) });
  for (const model of ['luma', 'elevenlabs', 'flux-dev']) {
    await page.goto(`/en/playground?model=${model}`);
    await expect(page.getByRole('textbox').first()).toBeEditable();
    await run.filter({ visible: true }).first().click();
    const done = page.getByRole('main').getByText('COMPLETED', { exact: true });
    await expect(done.filter({ visible: true }).first()).toBeVisible({ timeout: 80_000 });
    const media = page.getByRole('main').locator('video, audio, img').first();
    await expect.poll(() => media.evaluate(isLoaded)).toBe(true);
  }
  expect(violations).toEqual([]);
});

function isLoaded(element: Element): boolean {
  if (element instanceof HTMLImageElement) return element.complete && element.naturalWidth > 0;
  return element instanceof HTMLMediaElement && element.readyState >= 1;
}

test('a script that is not the page’s own does not run, and a style has no effect', async ({ page }) => {
  const violations = await watch(page);
  await page.goto('/en/limits');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p id="planted" style="color: red">planted</p>');
    const script = document.createElement('script');
    script.textContent = 'globalThis.hasRun = true';
    document.body.append(script);
  });
  expect(await page.evaluate(() => Reflect.get(globalThis, 'hasRun'))).toBeUndefined();
  expect(violations.map((each) => each.split(' ')[1])).toEqual(['style-src-attr', 'script-src-elem']);
});

test('every answer says that its type is not to be guessed, and nobody frames a page', async ({
  request,
}) => {
  for (const address of ['/en', '/en/nowhere', '/icon.svg', '/healthz', '/schema.graphql', '/en/limits.md']) {
    const headers = (await request.get(address)).headers();
    expect(headers['x-content-type-options'], address).toBe('nosniff');
    expect(headers['strict-transport-security'], address).toBeUndefined();
  }
  for (const address of ['/en', '/en/nowhere']) {
    const headers = (await request.get(address)).headers();
    expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'");
    expect(headers['permissions-policy'], address).toContain('camera=()');
    expect(headers['referrer-policy'], address).toBe('strict-origin-when-cross-origin');
  }
});
