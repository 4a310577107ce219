import { z } from 'zod';

const generated = z.object({ data: z.object({ generate: z.object({ id: z.string() }) }) });
const asked = z.object({ data: z.object({ generation: z.object({ status: z.string() }) }) });

const GENERATE = 'mutation($input: GenerateInput!) { generate(input: $input) { id } }';

async function ask(url: string, body: object, headers: Record<string, string>): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return answer.json();
}

/** Asks a gateway for a picture, and gives the id of the generation. */
export async function generate(
  url: string,
  key: string,
  { input, headers = {} }: { readonly input: object; readonly headers?: Record<string, string> },
): Promise<string> {
  const variables = { input: { type: 'IMAGE', provider: 'flux-dev', ...input } };
  const sent = { authorization: `Bearer ${key}`, ...headers };
  const answer = await ask(`${url}/graphql`, { query: GENERATE, variables }, sent);
  return generated.parse(answer).data.generate.id;
}

/** The same as a visitor of the portal, who has no key. */
export async function generateAsVisitor(
  url: string,
  { input, headers = {} }: { readonly input: object; readonly headers?: Record<string, string> },
): Promise<string> {
  const variables = { input: { type: 'IMAGE', provider: 'flux-dev', ...input } };
  const answer = await ask(`${url}/api/graphql`, { operationName: 'Generate', variables }, headers);
  return generated.parse(answer).data.generate.id;
}

export async function statusOf(url: string, key: string, id: string): Promise<string> {
  const answer = await ask(
    `${url}/graphql`,
    { query: `{ generation(id: "${id}") { status } }` },
    {
      authorization: `Bearer ${key}`,
    },
  );
  return asked.parse(answer).data.generation.status;
}
