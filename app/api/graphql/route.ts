import { loadSecrets, readEnv } from '#settings/index.ts';
import { createPortalHandler } from './handle-portal-request.ts';

let handle: ReturnType<typeof createPortalHandler> | undefined;

/** The route on a host that runs Next alone. `server.ts` mounts the same handler without the framework. */
export function POST(request: Request): Promise<Response> {
  handle ??= createHandler();
  return handle(request);
}

function createHandler() {
  const env = readEnv();
  const secrets = loadSecrets(env);
  return createPortalHandler({
    upstreamUrl: env.upstreamUrl,
    operatorKey: env.apiKey,
    portalCredential: env.apiUrl === undefined ? secrets.portal[0] : undefined,
    sessionSecrets: secrets.session,
    publicOrigin: new URL(env.publicUrl).origin,
  });
}
