import type { Locator, Page } from 'playwright';

/** Draws where the mouse is: a film of a page has no pointer of its own. */
export async function drawPointer(page: Page): Promise<void> {
  await page.evaluate(() => {
    const pointer = document.createElement('div');
    Object.assign(pointer.style, {
      position: 'fixed',
      zIndex: '9',
      width: '22px',
      height: '22px',
      margin: '-11px',
      borderRadius: '50%',
      border: '2px solid #fff',
      background: 'rgb(20 27 41 / 45%)',
      pointerEvents: 'none',
      left: '50%',
      top: '50%',
    });
    document.body.append(pointer);
    addEventListener('mousemove', ({ clientX, clientY }) => {
      pointer.style.left = `${clientX}px`;
      pointer.style.top = `${clientY}px`;
    });
  });
}

/** Moves to the middle of something as a hand does, and presses it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${String(target)} is not to be seen.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await lookAt(page, 250);
  await target.click();
  await lookAt(page, 250);
}

/** Replaces a text at the pace of somebody who types well. */
export async function typeSlowly(page: Page, target: Locator, text: string): Promise<void> {
  await press(page, target);
  await target.selectText();
  for (const word of text.split(/(?<= )/)) {
    await page.keyboard.insertText(word);
    await lookAt(page, 110);
  }
}

/** Lets whoever watches read. */
export async function lookAt(page: Page, milliseconds: number): Promise<void> {
  await page.waitForTimeout(milliseconds);
}
