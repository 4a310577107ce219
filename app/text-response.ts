import { connection } from 'next/server';
import { readEnv } from '#settings/index.ts';

/** A text for programs, made for the address under which this process is reached: not at build time, when nobody knows it. */
export async function answerText(make: (origin: string) => string): Promise<Response> {
  await connection();
  return new Response(make(readEnv().publicUrl), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

/** The same for JSON, open to pages of any origin. */
export async function answerJson(make: (origin: string) => unknown): Promise<Response> {
  await connection();
  return Response.json(make(readEnv().publicUrl), { headers: { 'Access-Control-Allow-Origin': '*' } });
}
