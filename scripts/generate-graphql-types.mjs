/**
 * Writes the types of the schema for gql.tada. With `--check` it writes nothing and fails when the file is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';

const source = new URL('../contract/schema.graphql', import.meta.url);
const target = new URL('../contract/schema.generated.ts', import.meta.url);

const schema = buildSchema(await readFile(source, 'utf8'));
const introspection = minifyIntrospection(introspectionFromSchema(schema, { descriptions: false }));
const output = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true });
const [types] = output.split("\nimport * as gqlTada from 'gql.tada';");

if (!process.argv.includes('--check')) {
  await writeFile(target, types);
} else if ((await readFile(target, 'utf8').catch(() => '')) !== types) {
  console.error(
    'contract/schema.generated.ts does not fit contract/schema.graphql: run node scripts/generate-graphql-types.mjs.',
  );
  process.exitCode = 1;
}
