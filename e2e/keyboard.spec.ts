import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };

const themes = ['light', 'dark'] as const;
const stopsMax = 150;

/** Moves with the Tab key alone until the focus is on `target`; forward, and from the end of the page to its start. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < stopsMax; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} is not reached by the keyboard`);
}

async function press(page: Page, target: Locator, key = 'Enter') {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Opens a window with `opener`, looks at it, and closes it with Escape: the focus is back where it was. */
async function openAndLeave(page: Page, opener: Locator, name: RegExp) {
  await press(page, opener);
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

async function expectFits(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

for (const colorScheme of themes) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, permissions: ['clipboard-read', 'clipboard-write'] });

    test('the playground, from the choice of a model to the link of what ran', async ({ page }) => {
      test.slow();
      const { playground, playgroundResult, playgroundInspector, playgroundCompare } = en;
      await page.goto('/en/playground');
      await expect(page.locator('.desk:not([data-waiting])')).toBeVisible();
      const model = page.getByLabel(playground.model, { exact: true });
      await tabTo(page, model);
      await page.keyboard.type('FLUX.1 Kr');
      await expect(model).toHaveValue('flux-krea');
      const text = page.getByLabel('Text', { exact: true });
      await tabTo(page, text);
      await page.keyboard.press('Control+A');
      await page.keyboard.type('A quiet lake at dawn');
      await tabTo(page, page.getByRole('radio', { name: 'standard', exact: true }));
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('radio', { name: 'high', exact: true })).toBeChecked();

      await press(page, page.getByRole('tab', { name: 'curl', exact: true }), 'ArrowRight');
      await expect(page.getByRole('tab', { name: 'JavaScript', exact: true })).toBeFocused();
      await press(page, button(page, playground.code.copy));
      expect(await clipboard(page)).toContain('A quiet lake at dawn');

      await page.keyboard.press('Control+Enter');
      const result = page.getByRole('region', { name: playground.panes.result, exact: true });
      await expect(result.getByText('COMPLETED', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
      await expectAccessible(page);
      const enlarge = button(page, new RegExp(playgroundResult.image.open));
      await press(page, enlarge);
      await expect(page.getByRole('region', { name: playgroundResult.image.frame })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(enlarge).toBeFocused();

      const tabs = Object.values(playgroundInspector.tabs);
      await tabTo(page, page.getByRole('tab', { name: tabs[0], exact: true }));
      for (const name of [...tabs.slice(1), tabs[0] ?? '']) {
        await page.keyboard.press('ArrowRight');
        await expect(page.getByRole('tab', { name, exact: true })).toBeFocused();
        await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
        await expectAccessible(page);
      }
      await openAndLeave(page, button(page, 'History 1'), /^History/);
      await openAndLeave(page, button(page, playground.paste.button), new RegExp(playground.paste.title));
      await openAndLeave(page, button(page, playgroundResult.tools.models), /^Compare models/);
      await openAndLeave(page, button(page, playgroundCompare.variants), /^Vary the seed/);
      await openAndLeave(page, button(page, playgroundResult.tools.simulate), /^Simulate a failure/);
      await press(page, button(page, /^Copy link/));
      await expect(button(page, playground.linkDone)).toBeFocused();
      expect(await clipboard(page)).toMatch(/\/en\/playground#r1=/);
      await page.keyboard.press('Control+/');
      await expect(page.getByRole('dialog', { name: playground.keyboard.title })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(button(page, playground.linkDone)).toBeFocused();
    });

    test('a key is made, copied and revoked', async ({ page }) => {
      const { keys: words } = en;
      await page.goto('/en/keys');
      await press(page, button(page, words.welcome.open.button));
      const name = page.getByLabel(words.create.label);
      await tabTo(page, name);
      await page.keyboard.type('laptop');
      await page.keyboard.press('Enter');
      const made = page.getByRole('region', { name: words.create.made.replace('{name}', 'laptop') });
      await press(page, made.getByRole('button', { name: words.copy }));
      expect(await clipboard(page)).toMatch(/^dtg_/);
      await expectAccessible(page);
      await press(page, made.getByRole('button', { name: words.create.close }));
      await expect(name).toBeFocused();
      const revoke = button(page, words.keys.revokeName.replace('{name}', 'laptop'));
      await press(page, revoke);
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(revoke).toBeFocused();
      await page.keyboard.press('Enter');
      await press(page, dialog.getByRole('button', { name: words.keys.revoke, exact: true }));
      await expect(revoke).toHaveCount(0);
      await expect(page.getByRole('rowheader', { name: 'laptop' })).toBeFocused();
      for (const width of [1440, 768, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await expectFits(page);
      }
    });

    test('the status of a week is read', async ({ page }) => {
      await page.goto('/en/status');
      await tabTo(page, page.getByRole('radio', { name: en.status.windows.DAY }));
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('radio', { name: en.status.windows.WEEK })).toBeChecked();
      await expect(page.locator('[aria-busy="false"]').first()).toBeVisible();
      await expectAccessible(page);
    });
  });
}
