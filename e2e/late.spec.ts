import { expect, test } from 'playwright/test';

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

const parts = {
  ...{ '/pt/reference': 60, '/en/reference': 60 },
  ...{ '/pt/docs/real-providers': 4, '/en/docs/real-providers': 4 },
};

for (const width of [412, 1100])
  for (const [address, least] of Object.entries(parts))
    test(`at ${width} px ${address} holds as much free as its late parts take`, async ({ page }) => {
      await page.setViewportSize({ width, height: 823 });
      await page.goto(address);
      const { count, short } = await page.evaluate(readLate);
      expect(count).toBeGreaterThan(least);
      expect(short).toEqual([]);
    });

test('a phone lays out late what a model’s page has below, and holds as much free', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  for (const address of ['/pt/models/kling', '/en/models/heygen']) {
    await page.goto(address);
    expect(await page.evaluate(readLate), address).toEqual({ count: 3, short: [] });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/pt/models/kling');
  expect(await page.evaluate(readLate)).toEqual({ count: 0, short: [] });
});
