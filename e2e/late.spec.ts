import { expect, test } from 'playwright/test';
import { pagesOf } from './crawl/site.ts';

/** Runs in the page: what is laid out late, and how much less it holds free than it takes. */
function readLate() {
  const late = [...document.querySelectorAll<HTMLElement>('main *')].filter(
    (each) => getComputedStyle(each).contentVisibility === 'auto',
  );
  const held = late.map((each) =>
    Number(/([\d.]+)px/.exec(getComputedStyle(each).containIntrinsicBlockSize)?.[1]),
  );
  for (const each of late) each.style.contentVisibility = 'visible';
  const short = late.flatMap((each, index) => {
    const taken = each.getBoundingClientRect().height;
    const name = each.textContent.slice(0, 40);
    return taken <= (held[index] ?? 0) ? [] : [`${name}: ${taken} in ${held[index]}`];
  });
  return { count: late.length, short };
}

for (const width of [390, 412, 1100])
  test(`at ${width} px guides, reference and index hold as much free as their late parts take`, async ({
    page,
    request,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 823 });
    const found = [];
    for (const address of (await pagesOf(request)).filter((each) =>
      /\/(?:docs\/|reference$|search$)/.test(each),
    )) {
      await page.goto(address);
      const { count, short } = await page.evaluate(readLate);
      if (address.endsWith('/reference')) expect(count, address).toBeGreaterThan(60);
      found.push({ address, short });
    }
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter(({ short }) => short.length > 0)).toEqual([]);
  });

test('a phone lays out late what a model’s page has below, and holds as much free', async ({
  page,
  request,
}) => {
  test.slow();
  const addresses = (await pagesOf(request)).filter((each) => /\/models\/./.test(each));
  expect(addresses.length).toBeGreaterThan(40);
  for (const width of [390, 412]) {
    await page.setViewportSize({ width, height: 823 });
    for (const address of addresses) {
      await page.goto(address);
      expect(await page.evaluate(readLate), address).toEqual({ count: 5, short: [] });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/pt/models/kling');
  expect(await page.evaluate(readLate)).toEqual({ count: 0, short: [] });
});
