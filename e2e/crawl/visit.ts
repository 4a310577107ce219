import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Collects what goes wrong in a browser while the work is done: errors of scripts, and files that do not come. */
export async function listen(page: Page, work: () => Promise<void>): Promise<readonly string[]> {
  const wrong: string[] = [];
  const ofConsole = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  };
  const ofScript = (error: Error) => wrong.push(`script: ${error.message}`);
  const ofAnswer = (response: { status(): number; url(): string }) => {
    if (response.status() >= 400) wrong.push(`${response.status()} for ${response.url()}`);
  };
  page.on('console', ofConsole).on('pageerror', ofScript).on('response', ofAnswer);
  await work();
  page.off('console', ofConsole).off('pageerror', ofScript).off('response', ofAnswer);
  return wrong;
}

/** Violations in the light theme, and those of contrast, the only ones that a theme can make, in the dark one. */
export async function checkAccess(page: Page): Promise<readonly string[]> {
  const name = (violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations'], theme: string) =>
    violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.target.join(' ')}`);
  // The older way of axe: in the page itself, for no page here has frames. The newer one opens a tab for every answer.
  const axe = () => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  // A colour on its way from one theme to the other belongs to neither.
  await restyle(page, '*, ::before, ::after { transition: none !important }');
  // Until its script is there, the playground has panes with nothing in them that a key could reach.
  await page.locator('.desk[data-waiting]').waitFor({ state: 'detached' });
  await layOutAll(page);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axe().withTags(tags).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe().withRules(['color-contrast']).analyze();
  return [...name(light.violations, 'light'), ...name(dark.violations, 'dark')];
}

/** Adds rules to a page, past its policy, which lets nobody write a style into it. Resolves with what takes them away. */
async function restyle(page: Page, rules: string): Promise<() => Promise<void>> {
  const sheet = await page.evaluateHandle((text) => {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    document.adoptedStyleSheets.push(made);
    return made;
  }, rules);
  return () =>
    sheet.evaluate((made) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== made);
    });
}

/** Lets the page lay out and paint what is far from the screen too. */
export function layOutAll(page: Page): Promise<() => Promise<void>> {
  return restyle(page, '* { content-visibility: visible !important }');
}

/** How many pixels the page, with all that is in it, is wider than the screen. */
export async function excessWidth(page: Page): Promise<number> {
  const undo = await layOutAll(page);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await undo();
  return excess;
}

/**
 * The words of the main part as they are shown. Left out: what is measured while one looks, what only works with a script
 * and is hidden without one, and what only speaks to those without one.
 */
export async function shownText(page: Page): Promise<string> {
  const undo = await restyle(page, '.needs-script, noscript, [data-live] { display: none !important }');
  const layOutLess = await layOutAll(page);
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is there
  const text = await page.evaluate(() => document.querySelector('main')?.innerText ?? '');
  await layOutLess();
  await undo();
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Samples of code that no choice of tabs and variants brings to sight, without a script. */
export function hiddenCode(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const choose = (groups: readonly (readonly HTMLInputElement[])[], look: () => void) => {
      const [group, ...others] = groups;
      if (!group) return look();
      for (const radio of group) {
        radio.checked = true;
        choose(others, look);
      }
    };
    return [...document.querySelectorAll('.code-tabs')].flatMap((tabs) => {
      const radios = [...tabs.querySelectorAll<HTMLInputElement>('input[type=radio]')];
      const samples = [...tabs.querySelectorAll('pre')];
      const seen = new Set<Element>();
      choose(
        Object.values(Object.groupBy(radios, ({ name }) => name)).map((group) => group ?? []),
        () => {
          for (const code of samples) if (code.checkVisibility()) seen.add(code);
        },
      );
      return samples.filter((code) => !seen.has(code)).map((code) => (code.textContent ?? '').slice(0, 60));
    });
  });
}
