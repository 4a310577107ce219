import { loadSecrets, readEnv } from '#settings/index.ts';
import { createMcpRequestHandler } from './handle-mcp-request.ts';

let handle: ReturnType<typeof createMcpRequestHandler> | undefined;

function answer(request: Request): Promise<Response> {
  handle ??= createHandler();
  return handle(request);
}

export { answer as DELETE, answer as GET, answer as POST };

function createHandler() {
  const env = readEnv();
  return createMcpRequestHandler({
    upstreamUrl: env.upstreamUrl,
    origin: env.publicUrl,
    portalCredential: env.apiUrl === undefined ? loadSecrets(env).portal[0] : (env.apiKey ?? null),
  });
}
