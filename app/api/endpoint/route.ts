import { connection } from 'next/server';
import { readEnv } from '#settings/index.ts';

/** Where programs send GraphQL: the API that this portal stands before, else this process's own endpoint. */
export async function GET(): Promise<Response> {
  await connection();
  const { apiUrl, publicUrl } = readEnv();
  return Response.json(
    { graphql: apiUrl ?? `${publicUrl}/graphql` },
    { headers: { 'Cache-Control': 'max-age=300' } },
  );
}
