import { connection } from 'next/server';
import { errorResponse, PortalError } from '#app/api/graphql/portal-error.ts';
import { loadSecrets, readEnv } from '#settings/index.ts';
import { readStatus } from './read-status.ts';

/** What the status page shows, for programs of any origin. */
export async function GET(): Promise<Response> {
  await connection();
  const env = readEnv();
  const credential = env.apiUrl === undefined ? loadSecrets(env).portal[0] : (env.apiKey ?? null);
  try {
    const status = await readStatus({ upstreamUrl: env.upstreamUrl, credential });
    return Response.json(status, {
      headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' },
    });
  } catch (error) {
    if (error instanceof PortalError) return errorResponse(error, env.publicUrl);
    throw error;
  }
}
