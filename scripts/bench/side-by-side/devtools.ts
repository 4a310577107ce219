import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const attached = z.object({
  sessionId: z.string(),
  targetInfo: z.object({ type: z.string(), targetId: z.string(), subtype: z.string().optional() }),
});
const detached = z.object({ sessionId: z.string() });
const changed = z.object({ targetInfo: attached.shape.targetInfo });
const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** A page of a tab, or one that the browser prepares for it. */
interface Attached {
  readonly sessionId: string;
  readonly targetId: string;
  isPrepared: boolean;
}

export type Send = (method: string, params?: object, sessionId?: string) => Promise<unknown>;

/**
 * A browser that is spoken to as its own DevTools do it, by tabs: only then does it show pages that it has prepared.
 * What every page gets is sent before the page runs.
 */
export interface DevTools {
  readonly send: Send;
  /** Session of the page that is shown now. */
  readonly shown: () => string;
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/** A page that is gone answers nothing. */
const answerMsMax = 30_000;

export async function openDevTools(
  program: string,
  toEach: readonly (readonly [method: string, params: object])[],
): Promise<DevTools> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-browser-'));
  const flags = [
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
    '--no-first-run',
  ];
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...flags, ...root, '--window-size=1440,900', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The browser did not start: ${said}`)));
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const found = /listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
  const { send, pages, close } = await connectTo(address, toEach);
  return {
    send,
    shown: () => {
      const page = pages.findLast(({ isPrepared }) => !isPrepared);
      if (page === undefined) throw new Error('The browser shows no page.');
      return page.sessionId;
    },
    forget: () => {
      pages.length = 0;
    },
    close: async () => {
      close();
      process.off('exit', endWithUs);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function connectTo(address: string, toEach: readonly (readonly [string, object])[]) {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const pages: Attached[] = [];
  let id = 0;
  const send: Send = (method, params = {}, sessionId) => {
    id += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    const patience = setTimeout(() => answer.reject(new Error(`${method} was not answered.`)), answerMsMax);
    void answer.promise.finally(() => clearTimeout(patience)).catch(() => undefined);
    socket.send(JSON.stringify({ id, method, params, sessionId }));
    return answer.promise;
  };
  // A page may be gone before it has answered; whoever needs the answer waits for it himself.
  const tell: Send = (...call) => send(...call).catch(() => undefined);
  const events: Readonly<Record<string, (params: unknown) => void>> = {
    'Target.attachedToTarget': (params) => {
      const { sessionId, targetInfo } = attached.parse(params);
      if (targetInfo.type === 'page') {
        for (const [method, given] of toEach) void tell(method, given, sessionId);
        pages.push({
          sessionId,
          targetId: targetInfo.targetId,
          isPrepared: targetInfo.subtype === 'prerender',
        });
      }
      void tell('Runtime.runIfWaitingForDebugger', {}, sessionId);
    },
    'Target.detachedFromTarget': (params) => {
      const { sessionId } = detached.parse(params);
      const at = pages.findIndex((page) => page.sessionId === sessionId);
      if (at !== -1) pages.splice(at, 1);
    },
    'Target.targetInfoChanged': (params) => {
      const { targetInfo } = changed.parse(params);
      const page = pages.find(({ targetId }) => targetId === targetInfo.targetId);
      if (page) page.isPrepared = targetInfo.subtype === 'prerender';
    },
  };
  socket.addEventListener('message', ({ data }) => {
    const { id: answered, method = '', params, result, error } = message.parse(JSON.parse(String(data)));
    if (answered === undefined) return events[method]?.(params);
    const waits = waiting.get(answered);
    waiting.delete(answered);
    if (error) waits?.reject(new Error(error.message));
    else waits?.resolve(result);
  });
  return { send, pages, close: () => socket.close() };
}
