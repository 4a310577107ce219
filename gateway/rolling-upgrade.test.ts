import { afterEach, describe, expect, it } from 'vitest';
import { silentLog } from './log.ts';
import { migrate } from './store/migrate.ts';
import { type Migration, migrations } from './store/migrations.ts';
import { openPostgres } from './store/open-postgres.ts';
import { openSqlite } from './store/open-sqlite.ts';
import { type StorePlace, storeAddress } from './store/store-place.ts';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

const last = migrations.at(-1)?.version ?? 0;
const added: Migration = {
  version: last + 1,
  openFrom: last,
  statements: [
    'alter table generations add column region text',
    'create table regions (name text primary key)',
    'create index generations_of_region on generations (region)',
  ],
};

let old: TestGateway | undefined;
afterEach(() => old?.stop());

/** What a newer program does to the store when it starts. */
async function upgrade(place: StorePlace, ...steps: Migration[]): Promise<void> {
  const at = storeAddress(place);
  const database =
    place.databaseUrl === undefined
      ? openSqlite(at, undefined)
      : openPostgres(at, { watch: undefined, log: silentLog });
  await migrate(database.queries.withTables<never>(), [...migrations, ...steps]);
  await database.close();
}

async function generates(gateway: TestGateway, key: string): Promise<string> {
  const { data } = await gateway.send(GENERATE, { key, variables: image() });
  return (await gateway.ended(data.generate.id, { key })).status;
}

describe('a program whose successor has changed the store', () => {
  it('goes on beside it, also after a restart, where the change only adds', async () => {
    old = await startTestGateway();
    const { key } = old;
    await upgrade(old.place, added);
    expect(await generates(old, key)).toBe('COMPLETED');
    await old.stop({ keepData: true });
    old = await startTestGateway({ dataDir: old.dataDir });
    expect(await generates(old, key)).toBe('COMPLETED');
    expect(await old.rows('select region from generations')).toEqual([{ region: null }, { region: null }]);
  });

  it.each<[string, Omit<Migration, 'version'>]>([
    ['says nothing', { statements: [] }],
    ['names a later one', { openFrom: last + 1, statements: [] }],
  ])('does not start again where a step %s', async (_, step) => {
    old = await startTestGateway({ working: false });
    await upgrade(old.place, added, { ...step, version: last + 2 });
    await expect(startTestGateway({ dataDir: old.dataDir })).rejects.toThrow('newer version');
  });
});

const ADDS =
  /^create (table|index) |^alter table \w+ add column \w+ (text|bigint|double precision)( not null default \S+)?$/;

it('only steps that add say that the program before them may go on', () => {
  const others = [...migrations, added]
    .filter(({ version, openFrom = version }) => openFrom < version)
    .flatMap(({ statements }) => statements.filter((statement) => !ADDS.test(statement)));
  expect(others).toEqual([]);
});
