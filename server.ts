import type { Server } from 'node:http';
import next from 'next';
import type { Delivery } from '#delivery/create-delivery.ts';
import { agreeOnSecrets, countedAddress, createAddressOf } from '#gateway/index.ts';
import { type Env, loadSecrets, readEnvOrExit, shareSecrets } from '#settings/index.ts';
import { type Part, runParts } from './run-parts.ts';
import {
  createBackend,
  createPages,
  createPortal,
  createProtection,
  createTelemetry,
} from './server-parts.ts';

/** What the framework answers. That is everything, so it comes last. */
function createSite(env: Env, httpServer: Server, pages: Delivery | undefined): Part {
  const dev = pages === undefined;
  const site = next({ dev, dir: import.meta.dirname, hostname: env.host, port: env.port, httpServer });
  const handle = site.getRequestHandler();
  const addressOf = createAddressOf(env.trustedProxies);
  return {
    answer: async (request, response) => {
      // A caller may write anything here; only a proxy that is trusted knows whom it speaks for.
      request.headers['x-forwarded-for'] = countedAddress(addressOf(request));
      pages?.prepare(request, response);
      await handle(request, response);
      return true;
    },
    start: () => site.prepare(),
    stop: () => site.close(),
  };
}

/** What this process runs. The portal meets the gateway over HTTP, so it does not care which process that is. */
async function compose(env: Env, httpServer: Server, dev: boolean): Promise<Part[]> {
  if (env.apiUrl === undefined) await shareSecrets(env, agreeOnSecrets);
  const secrets = loadSecrets(env);
  const protection = createProtection(env);
  const telemetry = await createTelemetry(env);
  // Asked to stop last, when all that it has to tell has happened.
  const telling = telemetry === undefined ? [] : [{ stop: telemetry.stop }];
  const backend = env.apiUrl === undefined ? [await createBackend(env, secrets, telemetry)] : [];
  if (env.role === 'worker' && env.apiUrl === undefined) return [protection, ...backend, ...telling];
  const pages = dev ? undefined : createPages(env);
  const credential = env.apiUrl === undefined ? secrets.portal[0] : undefined;
  const portal = createPortal(env, secrets, credential, telemetry);
  const site = createSite(env, httpServer, pages);
  return [...(pages ? [pages] : []), protection, ...backend, portal, site, ...telling];
}

/** A sentence for what a person can change; the whole error for what is a defect. */
function explain(error: unknown, { port }: Env): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop what uses it, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Set PORT to another one.`;
  return error;
}

/** Starts the whole product in this process. What stops it from starting is told in a sentence; the process then ends. */
export async function startServer({ dev }: { readonly dev: boolean }): Promise<void> {
  const env = readEnvOrExit();
  try {
    await runParts(env, (httpServer) => compose(env, httpServer, dev));
    console.log(`Ready on ${env.publicUrl}`);
  } catch (error) {
    console.error(explain(error, env));
    process.exit(1);
  }
}

if (import.meta.main) await startServer({ dev: process.argv.includes('--dev') });
