import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import { inProject } from '../setup/project-paths.mjs';
import { collectPlans, documents, scansOf } from './query-plans.ts';

it('finds rows by an index in every statement, whatever the request', async () => {
  const plans = await collectPlans();
  const text = plans.map(({ sql }) => sql).join('\n');
  for (const table of [
    'generations',
    'ledger',
    'jobs',
    'idempotency_keys',
    'api_keys',
    'webhook_deliveries',
  ]) {
    expect(text).toContain(`"${table}"`);
  }
  expect(plans.filter((plan) => scansOf(plan).length > 0)).toEqual([]);
});

it('tells a scan from a search', () => {
  expect(scansOf({ sql: '', steps: ['SCAN generations', 'SEARCH ledger USING INDEX x'] })).toHaveLength(1);
});

it('asks for every field of the schema', () => {
  const schema = buildSchema(readFileSync(inProject('contract/schema.graphql'), 'utf8'));
  const asked = Object.values(documents)
    .flatMap((document) => parse(document).definitions)
    .flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? each.selectionSet.selections : []))
    .map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : ''));
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  expect(fields.filter((name) => !asked.includes(name))).toEqual([]);
});
