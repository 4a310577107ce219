import type { Locator, Page } from 'playwright/test';

/** What a listener moves by: landmarks, headings, controls, and what speaks up by itself. */
const moved =
  /^\s*- (?:alert|banner|button|checkbox|combobox|contentinfo|dialog|form|group|heading|img|link|list|log|main|navigation|radio|radiogroup|region|search|searchbox|slider|spinbutton|status|tab|table|tablist|tabpanel|textbox)\b/;

/** Roles, names and states of a part of a page, one a line, as the accessibility tree has them. What differs from one
 * day or one price to the next is `#`. */
export async function outline(part: Locator): Promise<string> {
  const lines = (await part.ariaSnapshot()).split('\n').filter((line) => moved.test(line));
  return `${lines.map((line) => withoutFigures(line.replace(/:$/, ''))).join('\n')}\n`;
}

/** What is said when the focus comes to each stop of the Tab key, from the start of a page; at most so many. */
export async function tabStops(page: Page, most: number): Promise<string> {
  const stops: string[] = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) break;
    const [first = ''] = (await focused.ariaSnapshot()).split('\n');
    stops.push(withoutFigures(first.replace(/:$/, '')));
  }
  return `${stops.join('\n')}\n`;
}

/**
 * Keeps what the live regions of a page say from now on. `heard` gives it in order, each saying once. A region that comes
 * with its words, and is no alert, says nothing until they change: so do screen readers.
 */
export async function listen(page: Page): Promise<{ heard(): Promise<readonly string[]> }> {
  await page.evaluate(() => {
    const live = '[role=status], [role=alert], [role=log], [aria-live], output';
    const said: string[] = [];
    const last = new WeakMap<Element, string>();
    const textOf = (region: Element) => (region.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    for (const region of document.querySelectorAll(live)) last.set(region, textOf(region));
    const say = (region: Element) => {
      const text = textOf(region);
      const before = last.get(region);
      last.set(region, text);
      const isNew = before === undefined && region.getAttribute('role') !== 'alert';
      if (text !== '' && text !== before && !isNew) said.push(text);
    };
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(live);
        if (region) say(region);
        for (const inner of element?.querySelectorAll(live) ?? []) say(inner);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { said });
  });
  return {
    heard: async () => {
      const said = await page.evaluate(() => (window as typeof window & { said?: string[] }).said ?? []);
      return said.map(withoutFigures);
    },
  };
}

/** Figures, dates and hashes become `#`; the level of a heading stays. */
function withoutFigures(text: string): string {
  return text
    .replaceAll(/ (on|em) [^"]*, schema \w+/g, ' $1 #')
    .replaceAll(/[A-Z][a-z]{2} \d+, \d+:\d+\s[AP]M/g, '#')
    .replaceAll(/(?<!level=)\d+(?:[.,]\d+)*/g, '#');
}
