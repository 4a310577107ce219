import { createPortalHandler } from '#app/api/graphql/handle-portal-request.ts';
import { createEngine } from '#engine/index.ts';
import { createGateway } from '#gateway/index.ts';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };
import type { Env } from './env.ts';
import { answerWithFetch } from './fetch-adapter.ts';
import type { Part } from './run-parts.ts';
import type { Secrets } from './secrets.ts';

/** The GraphQL backend with the engine that makes its files. */
export async function createBackend(env: Env, secrets: Secrets): Promise<Part> {
  const engine = createEngine();
  const settings = {
    dataDir: env.dataDir,
    publicUrl: env.publicUrl,
    docsUrl: env.publicUrl,
    role: env.role,
    signingSecret: secrets.signing,
    portalCredential: secrets.portal,
    words: { en, pt },
    allowPrivateUrls: env.allowPrivateUrls,
    metrics: env.metrics,
    vendorKeys: env.vendorKeys,
    vendorOrder: env.vendorOrder,
  };
  const gateway = await createGateway(settings, { engine });
  return {
    answer: gateway.handle,
    start: gateway.start,
    stop: async () => {
      await gateway.stop();
      await engine.close();
    },
  };
}

/** The portal's route, without the framework, which answers it many times slower. */
export function createPortal(env: Env, secrets: Secrets, portalCredential: string | undefined): Part {
  const handle = createPortalHandler({
    upstreamUrl: env.upstreamUrl,
    operatorKey: env.apiKey,
    portalCredential,
    sessionSecret: secrets.session,
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
