import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../setup/find-free-port.ts';

const program = fileURLToPath(new URL('../fuzz/product-process.ts', import.meta.url));

/** The product without its pages in a process of its own, told by settings. Resolves when it is ready. */
export async function startWatched(settings: Readonly<Record<string, string>>) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { NODE_ENV: 'test' as const, PORT: String(port), PUBLIC_URL: url, ...settings };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'exit');
  await ready(url, ended, () => said);
  return {
    url,
    said: () => said,
    /** Ends it as an operator does; gives its exit code, and how long that took. */
    async stop(): Promise<{ readonly code: unknown; readonly ms: number }> {
      const at = performance.now();
      child.kill('SIGTERM');
      const [code] = await ended;
      return { code, ms: performance.now() - at };
    },
    async kill() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

export type Watched = Awaited<ReturnType<typeof startWatched>>;

async function ready(url: string, ended: Promise<unknown>, said: () => string): Promise<void> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  for (;;) {
    if (isOver) throw new Error(`It ended: ${said()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
