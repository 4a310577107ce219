import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEngine } from '#engine/index.ts';
import { startLocalGateway } from '../bench/local-gateway.ts';
import { inProject } from '../setup/project-paths.mjs';
import { execute, meetsFaults, type Workshop } from './execute.ts';
import { startFaultProxy } from './fault-proxy.ts';
import type { Printed } from './printed-snippets.ts';
import { createThriftyEngine } from './thrifty-engine.ts';
import { startWebhookRelay } from './webhook-relay.ts';

/** Most of a run is waiting for the next question. */
const atOnce = 10;

export interface Failure {
  readonly printed: Printed;
  readonly message: string;
}

/** Runs every snippet against one gateway of its own, in a folder that is gone afterwards. Resolves with what failed. */
export async function runAll(all: readonly Printed[]): Promise<readonly Failure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-snippets-'));
  symlinkSync(inProject('node_modules'), path.join(folder, 'node_modules'));
  const files = path.join(folder, 'files');
  mkdirSync(files);
  const engine = createThriftyEngine(createEngine({ processes: 2 }), files);
  const gateway = await startLocalGateway('all', { engine, accounts: all.filter(meetsFaults).length });
  const proxy = await startFaultProxy(gateway.url);
  const relay = await startWebhookRelay();
  try {
    return await inTurns(all, { gateway, proxy, relay, ownKeys: [...gateway.moreKeys], folder });
  } finally {
    await Promise.all([proxy.close(), relay.close(), gateway.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ten at a time. One language after the other, so that the first makes the files and the rest do not wait for them. */
async function inTurns(all: readonly Printed[], workshop: Workshop): Promise<Failure[]> {
  const waiting = all
    .map((printed, index) => ({ printed, client: `run-${index}` }))
    .toSorted((a, b) => a.printed.id.localeCompare(b.printed.id));
  const failures: Failure[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { printed, client } = next;
      try {
        await execute(printed, client, workshop);
      } catch (error) {
        failures.push({ printed, message: error instanceof Error ? error.message : String(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failures;
}
