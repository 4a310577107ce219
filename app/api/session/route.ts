import { loadSecrets, readEnv } from '#settings/index.ts';
import { createSessionHandler } from './handle-session-request.ts';

let handle: ReturnType<typeof createSessionHandler> | undefined;

function answer(request: Request): Promise<Response> {
  handle ??= createHandler();
  return handle(request);
}

function createHandler() {
  const env = readEnv();
  const secrets = loadSecrets(env);
  return createSessionHandler({
    upstreamUrl: env.upstreamUrl,
    operatorKey: env.apiKey,
    portalCredential: env.apiUrl === undefined ? secrets.portal[0] : undefined,
    sessionSecrets: secrets.session,
    publicOrigin: new URL(env.publicUrl).origin,
  });
}

export { answer as DELETE, answer as GET, answer as POST };
