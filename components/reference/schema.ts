import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';

/** The published schema, as it is written down. */
export const schemaText = readFileSync(path.join(process.cwd(), 'contract', 'schema.graphql'), 'utf8');

export const schema = buildSchema(schemaText);
