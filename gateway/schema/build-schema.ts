import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { createSchema } from 'graphql-yoga';
import type { RequestContext } from './request-context.ts';
import { createResolvers } from './resolvers.ts';
import type { SchemaServices } from './schema-services.ts';

/** The published schema, as it is written down. */
export const schemaText = readFileSync(new URL('../../contract/schema.graphql', import.meta.url), 'utf8');

/** The published schema with what answers it. */
export function buildGatewaySchema(services: SchemaServices): GraphQLSchema {
  return createSchema<RequestContext>({ typeDefs: schemaText, resolvers: createResolvers(services) });
}
