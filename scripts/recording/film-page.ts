import type { Page } from 'playwright';

/** What a page looked like at a moment. */
export interface Frame {
  readonly png: Buffer;
  /** Milliseconds of the browser's clock. */
  readonly at: number;
}

export interface Film {
  /** Ends the film. Resolves with a frame for every change of the page, in order, and the moment it ended. */
  stop(): Promise<{ readonly frames: readonly Frame[]; readonly endedAt: number }>;
}

/** Films a page as Chromium paints it: a frame comes when something changed, with the time at which it was painted. */
export async function filmPage(page: Page): Promise<Film> {
  const session = await page.context().newCDPSession(page);
  const frames: Frame[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId, metadata }) => {
    frames.push({ png: Buffer.from(data, 'base64'), at: (metadata.timestamp ?? 0) * 1000 });
    // The next frame comes once this one is taken; after the end there is nobody to tell.
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return {
    stop: async () => {
      await session.send('Page.stopScreencast');
      await session.detach();
      return { frames, endedAt: Date.now() };
    },
  };
}
