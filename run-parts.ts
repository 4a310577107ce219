import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** One thing that a process runs. */
export interface Part {
  /** Answers a request and says so; false, and nothing done, when the request is not its own. */
  answer?(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  start?(): Promise<void>;
  stop?(): Promise<void>;
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

/** Lets answers that are under way end, then stops the parts, in the order in which requests meet them. */
async function stopAll(server: Server, parts: readonly Part[]): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const patience = setTimeout(() => server.closeAllConnections(), answersMsMax);
  // A connection that is kept alive counts as open until it is closed after its last answer.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  await closed;
  clearTimeout(patience);
  clearInterval(sweep);
  for (const part of parts) await part.stop?.();
}

function stopOnSignal(stopParts: () => Promise<void>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), stopMsMax).unref();
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
  { host, port }: { readonly host: string; readonly port: number },
  compose: (server: Server) => Promise<readonly Part[]>,
): Promise<() => Promise<void>> {
  const server = createServer();
  const ready = Promise.withResolvers<readonly Part[]>();
  // The port is taken first, so that nothing starts in vain; requests that come early wait.
  server.on('request', (request, response) => {
    ready.promise
      .then((parts) => answerFirst(parts, request, response))
      .catch((error: unknown) => fail(response, error));
  });
  await listen(server, host, port);
  const parts = await compose(server);
  const stop = () => stopAll(server, parts);
  stopOnSignal(stop);
  await Promise.all(parts.map(async (part) => part.start?.()));
  ready.resolve(parts);
  return stop;
}
