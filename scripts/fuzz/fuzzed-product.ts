import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createKeyIn } from '#gateway/index.ts';
import { findFreePort } from '../setup/find-free-port.ts';
import { inProject, projectNode } from '../setup/project-paths.mjs';

export interface FuzzedProduct {
  readonly url: string;
  readonly dataDir: string;
  /** A key of an account without limits. */
  readonly key: string;
  /** After a garbage collection, in MB. */
  memory(): Promise<{ readonly rss: number; readonly heap: number }>;
  isAlive(): boolean;
  /** Lines in which it said that something failed inside. */
  errorsLogged(): number;
  stop(): Promise<void>;
}

/** The gateway and the portal's route in a process of their own, which accepts work and does none. */
export async function startFuzzedProduct(): Promise<FuzzedProduct> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'doitong-fuzz-'));
  const port = String(await findFreePort());
  const url = `http://127.0.0.1:${port}`;
  const child = fork(inProject('scripts/fuzz/product-process.ts'), {
    execPath: projectNode,
    execArgv: ['--expose-gc'],
    env: { ...process.env, PORT: port, DATA_DIR: dataDir, PUBLIC_URL: url, DOITONG_ROLE: 'web' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errorsLogged = 0;
  child.stderr?.setEncoding('utf8').on('data', (lines: string) => {
    errorsLogged += lines.split('"level":"error"').length - 1;
  });
  await once(child, 'message');
  const { key } = await createKeyIn({ dataDir }, { plan: 'enterprise', credits: 1_000_000_000 });
  return {
    ...{ url, dataDir, key },
    async memory() {
      child.send('memory');
      return (await once(child, 'message'))[0];
    },
    errorsLogged: () => errorsLogged,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      const ended = once(child, 'exit');
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await ended;
      }
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
