import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { answerAtOnce, type FindReady, type Front } from './answer-at-once.ts';

/** One thing that a process runs. */
export interface Part {
  /** Finds answers before any part is asked. What it finds is what `answer` would send. */
  readonly findReady?: FindReady;
  /** Answers a request and says so; false, and nothing done, when the request is not its own. */
  answer?(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  start?(): Promise<void>;
  /** Tells those who ask whether it is ready that it will stop. Requests still come and are answered. */
  leave?(): void;
  stop?(): Promise<void>;
}

interface Servers {
  readonly server: Server;
  readonly front: Front;
}

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** How long it still answers after it was told to stop, while it says that it is not ready. Default 0. */
  readonly leaveSeconds?: number;
}

/** How long a stop waits for answers that are under way, and how long for everything. */
const answersMsMax = 3_000;
const stopMsMax = 15_000;

async function answerFirst(parts: readonly Part[], request: IncomingMessage, response: ServerResponse) {
  for (const part of parts) {
    if (await part.answer?.(request, response)) return;
  }
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found.\n');
}

function findIn(parts: readonly Part[]): FindReady {
  return (bytes) => {
    for (const part of parts) {
      const found = part.findReady?.(bytes);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function fail(response: ServerResponse, error: unknown): void {
  console.error('A request failed.', error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'content-type': 'text/plain' }).end('The server failed. Try again.\n');
}

/** Rejects when the port can not be had. */
function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** Rejects when the port can not be had now. */
async function assertFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

/** Lets a balancer find out that this process will stop; connections end with the next answer on them. */
async function takeLeave({ server, front }: Servers, parts: readonly Part[], leaveMs: number): Promise<void> {
  for (const part of parts) part.leave?.();
  front.leave();
  server.prependListener('request', (_, response: ServerResponse) =>
    response.setHeader('Connection', 'close'),
  );
  if (leaveMs > 0) await pause(leaveMs);
}

/** Lets answers that are under way end, then stops the parts, in the order in which requests meet them. */
async function stopAll({ server, front }: Servers, parts: readonly Part[]): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const patience = setTimeout(() => {
    front.close('all');
    server.closeAllConnections();
  }, answersMsMax);
  // A connection that is kept alive counts as open until it is closed after its last answer.
  const sweep = setInterval(() => {
    front.close('idle');
    server.closeIdleConnections();
  }, 20);
  await closed;
  clearTimeout(patience);
  clearInterval(sweep);
  for (const part of parts) await part.stop?.();
}

function stopOnSignal(stopParts: () => Promise<void>, msMax: number): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), msMax).unref();
    try {
      await stopParts();
      process.exit(0);
    } catch (error) {
      console.error('The stop was not clean.', error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

/**
 * Serves with the parts that `compose` makes, asked in their order, until SIGTERM or SIGINT. Resolves when all have
 * started, with what stops them; rejects when the port is taken or a part does not start.
 */
export async function runParts(
  { host, port, leaveSeconds = 0 }: Listening,
  compose: (server: Server) => Promise<readonly Part[]>,
): Promise<() => Promise<void>> {
  // Nothing starts in vain. The port is closed until all can answer: a balancer then looks elsewhere at once, where it
  // would wait for the answer to a request that was taken too early.
  await assertFree(host, port);
  const server = createServer();
  const parts = await compose(server);
  server.on('request', (request, response) => {
    answerFirst(parts, request, response).catch((error: unknown) => fail(response, error));
  });
  const front = answerAtOnce(server, findIn(parts));
  const leaveMs = leaveSeconds * 1_000;
  const stop = async () => {
    await takeLeave({ server, front }, parts, leaveMs);
    await stopAll({ server, front }, parts);
  };
  stopOnSignal(stop, leaveMs + stopMsMax);
  await Promise.all(parts.map(async (part) => part.start?.()));
  await listen(server, host, port);
  return stop;
}
