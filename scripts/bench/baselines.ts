import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inProject } from '../setup/project-paths.mjs';
import { type LoadResult, sendLoad } from './send-load.ts';

/**
 * What this machine can do at best with the same bytes: a server that only answers, or with `passOn` one that fetches
 * each answer from another.
 */
export async function measureBaseline(
  { body, passOn }: { readonly body: string; readonly passOn: boolean },
  connections: number,
  seconds: number,
): Promise<LoadResult> {
  const child = fork(inProject('scripts/bench/baseline-server.ts'));
  child.send({ body, passOn });
  const [port] = await once(child, 'message');
  try {
    const method = passOn ? 'POST' : 'GET';
    return await sendLoad({ url: `http://127.0.0.1:${port}/`, method }, connections, seconds);
  } finally {
    child.disconnect();
  }
}
