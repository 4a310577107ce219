import { introspectionFromSchema } from 'graphql';
import { schema } from '#components/reference/schema.ts';

/** What introspection of the API answers, as one file for the tools that take that instead of the SDL. */
export function GET(): Response {
  return Response.json(
    { data: introspectionFromSchema(schema) },
    { headers: { 'Access-Control-Allow-Origin': '*' } },
  );
}
