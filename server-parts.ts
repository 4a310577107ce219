import path from 'node:path';
import { createPortalHandler } from '#app/api/graphql/handle-portal-request.ts';
import { createSessionHandler } from '#app/api/session/handle-session-request.ts';
import { createDelivery, type Delivery } from '#delivery/create-delivery.ts';
import { documentHeaders, securityHeaders } from '#delivery/security-headers.ts';
import { createEngine } from '#engine/index.ts';
import { createAddressOf, createGateway, noTracing, tracedFetch, traceEndpoint } from '#gateway/index.ts';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };
import type { Env, Secrets } from '#settings/index.ts';
import type { Telemetry } from '#telemetry/index.ts';
import { answerWithFetch } from './fetch-adapter.ts';
import type { Part } from './run-parts.ts';

/** What tells the collector of an operator. Undefined, and nothing of it loaded, where none was named. */
export async function createTelemetry({ telemetry }: Env): Promise<Telemetry | undefined> {
  if (telemetry === undefined) return undefined;
  const { startTelemetry } = await import('#telemetry/index.ts');
  return startTelemetry(telemetry);
}

/** The GraphQL backend with the engine that makes its files. */
export async function createBackend(env: Env, secrets: Secrets, telemetry?: Telemetry): Promise<Part> {
  const engine = createEngine();
  const settings = {
    dataDir: env.dataDir,
    databaseUrl: env.databaseUrl,
    s3: env.s3,
    publicUrl: env.publicUrl,
    docsUrl: env.publicUrl,
    role: env.role,
    signingSecrets: secrets.signing,
    portalCredentials: secrets.portal,
    words: { en, pt },
    allowPrivateUrls: env.allowPrivateUrls,
    metrics: env.metrics,
    trustedProxies: env.trustedProxies,
    vendorKeys: env.vendorKeys,
    vendorOrder: env.vendorOrder,
    vendorCosts: env.vendorCosts,
  };
  const gateway = await createGateway(settings, { engine, tracing: telemetry?.tracing });
  telemetry?.watch(gateway.readMetrics);
  return {
    answer: gateway.handle,
    start: gateway.start,
    leave: gateway.leave,
    stop: async () => {
      await gateway.stop();
      await engine.close();
    },
  };
}

const headersOf = ({ publicUrl }: Env) => securityHeaders(publicUrl.startsWith('https:'));

/** Where media may come from that this deployment makes: its own address, its bucket, or whatever its upstream uses. */
function mediaSources({ publicUrl, apiUrl, s3 }: Env): readonly string[] {
  const endpoint = s3?.publicEndpoint ?? s3?.endpoint;
  const bucket = endpoint === undefined ? s3 && 'https://*.amazonaws.com' : new URL(endpoint).origin;
  const upstream = apiUrl === undefined ? [] : [new URL(apiUrl).origin, 'https:'];
  return [new URL(publicUrl).origin, ...(bucket === undefined ? [] : [bucket]), ...upstream];
}

/** The pages and files of the site, as they were built. */
export function createPages(env: Env): Delivery {
  return createDelivery({
    buildDir: path.join(import.meta.dirname, '.next'),
    headers: headersOf(env),
    documentHeaders: documentHeaders(env.apiUrl),
    media: mediaSources(env),
  });
}

/** Sets the headers of every answer that was not built before, which may be a document, and answers nothing. */
export function createProtection(env: Env): Part {
  const headers = Object.entries({ ...headersOf(env), ...documentHeaders(env.apiUrl) });
  return {
    answer: async (_, response) => {
      for (const [name, value] of headers) response.setHeader(name, value);
      return false;
    },
  };
}

/** The portal's routes, without the framework, which answers them many times slower. */
export function createPortal(
  env: Env,
  secrets: Secrets,
  portalCredential: string | undefined,
  { tracing }: Pick<Telemetry, 'tracing'> = { tracing: noTracing },
): Part {
  const settings = {
    fetch: tracedFetch(tracing, fetch, { tells: true }),
    upstreamUrl: env.upstreamUrl,
    operatorKey: env.apiKey,
    portalCredential,
    sessionSecrets: secrets.session,
    publicOrigin: new URL(env.publicUrl).origin,
  };
  const adapter = { origin: env.publicUrl, addressOf: createAddressOf(env.trustedProxies) };
  const routes = new Map([
    ['/api/graphql', createPortalHandler(settings)],
    ['/api/session', createSessionHandler(settings)],
  ]);
  const endpoints = new Map(
    Array.from(routes, ([path, handle]) => [
      path,
      traceEndpoint(tracing, path, (request, response) =>
        answerWithFetch(handle, adapter, request, response),
      ),
    ]),
  );
  return {
    answer: async (request, response) => {
      const endpoint = endpoints.get(request.url?.split('?')[0] ?? '');
      if (endpoint === undefined) return false;
      await endpoint(request, response);
      return true;
    },
  };
}
