import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import next from 'next';
import { createPortalHandler } from '#app/api/graphql/handle-portal-request.ts';
import { type Env, EnvError, readEnv } from './env.ts';
import { answerWithFetch } from './fetch-adapter.ts';
import { loadSecrets } from './secrets.ts';

/** Answers a request and says so; false, and nothing done, when the request is not its own. */
type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

interface Part {
  readonly answer: Answer;
  start?(): Promise<void>;
  stop?(): Promise<void>;
}

/** How long a stop waits for what is under way before it ends the process all the same. */
const stopSecondsMax = 15;

/** The portal's route, without the framework, which answers it ten times slower. */
function createPortal(env: Env, portalCredential: string): Part {
  const handle = createPortalHandler({
    upstreamUrl: env.upstreamUrl,
    operatorKey: env.apiKey,
    portalCredential: env.apiUrl === undefined ? portalCredential : undefined,
    sessionSecret: loadSecrets(env).session,
    publicOrigin: new URL(env.publicUrl).origin,
  });
  return {
    answer: async (request, response) => {
      if (request.url?.split('?')[0] !== '/api/graphql') return false;
      await answerWithFetch(handle, env.publicUrl, request, response);
      return true;
    },
  };
}

/** The pages. Answers everything, so it comes last. */
function createSite(env: Env, httpServer: Server, dev: boolean): Part {
  const site = next({ dev, dir: import.meta.dirname, hostname: env.host, port: env.port, httpServer });
  const handle = site.getRequestHandler();
  return {
    answer: async (request, response) => {
      await handle(request, response);
      return true;
    },
    start: () => site.prepare(),
    stop: () => site.close(),
  };
}

async function answerFirst(parts: readonly Part[], request: IncomingMessage, response: ServerResponse) {
  for (const part of parts) {
    if (await part.answer(request, response)) return;
  }
}

function fail(response: ServerResponse, error: unknown): void {
  console.error('A request failed.', error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'content-type': 'text/plain' }).end('The server failed. Try again.\n');
}

/** Rejects when the port can not be had. */
function listen(server: Server, { host, port }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** Lets answers that are under way end, then the parts, in the order in which requests meet them. */
async function stopAll(server: Server, parts: readonly Part[]): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 3000))]);
  server.closeAllConnections();
  for (const part of parts) await part.stop?.();
}

function stopOnSignal(server: Server, parts: readonly Part[]): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), stopSecondsMax * 1000).unref();
    stopAll(server, parts).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('The stop was not clean.', error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

function sentence(error: unknown, env: Env | undefined): unknown {
  if (error instanceof EnvError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${env?.port} is in use. Stop what uses it, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${env?.port} may not be opened by this user. Set PORT to another one.`;
  return error;
}

async function compose(env: Env, dev: boolean): Promise<void> {
  const server = createServer();
  const portalCredential = randomBytes(32).toString('base64url');
  const parts = [createPortal(env, portalCredential), createSite(env, server, dev)];
  const ready = Promise.withResolvers<void>();
  // Requests that come while the parts start wait for them: the port is taken first, so that nothing starts in vain.
  server.on('request', (request, response) => {
    ready.promise
      .then(() => answerFirst(parts, request, response))
      .catch((error: unknown) => fail(response, error));
  });
  await listen(server, env);
  stopOnSignal(server, parts);
  await Promise.all(parts.map((part) => part.start?.()));
  ready.resolve();
  console.log(`Ready on ${env.publicUrl}`);
}

/** Starts the whole product in this process. What stops it from starting is told in a sentence; the process then ends. */
export async function startServer({ dev }: { readonly dev: boolean }): Promise<void> {
  let env: Env | undefined;
  try {
    env = readEnv();
    await compose(env, dev);
  } catch (error) {
    console.error(sentence(error, env));
    process.exit(1);
  }
}

if (import.meta.main) await startServer({ dev: process.argv.includes('--dev') });
