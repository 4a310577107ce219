import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findNginx } from './scripts/setup/temporary-nginx.ts';

const installed = (path: string) => fileURLToPath(new URL(`./node_modules/${path}`, import.meta.url));

/** Where the stores of the tests are: on PostgreSQL with their media in S3, or embedded with their media in files. */
const onPostgres = process.env.TEST_STORE === 'postgres';

/** What is about one of the two databases and nothing else. */
const ofPostgres = '**/*.postgres.test.ts';
const ofSqlite = '**/*.sqlite.test.ts';

/** What needs nginx; where it is missing, `npm test` says so. */
const ofNginx = findNginx() === undefined ? ['**/*.nginx.test.ts'] : [];

/** Tests that open a store, by their own words, and those of scripts that need a server. */
const withStore = () => [
  ...globSync('gateway/**/*.test.ts').filter((file) =>
    /startTestGateway|openTestStore|testPlace|startTestDatabase/.test(readFileSync(file, 'utf8')),
  ),
  ...globSync(`scripts/${ofPostgres}`),
];

const everywhere = [
  '{app,catalog,components,contract,delivery,engine,gateway,i18n,messages,scripts,settings,telemetry}/**/*.test.{ts,tsx}',
  '*.test.ts',
];

export default defineConfig({
  resolve: {
    alias: [
      { find: 'server-only', replacement: installed('server-only/empty.js') },
      // Node gives packages the module build; two builds of graphql do not know each other's types.
      { find: /^graphql$/, replacement: installed('graphql/index.mjs') },
    ],
  },
  test: {
    include: onPostgres ? withStore() : everywhere,
    exclude: ['node_modules/**', onPostgres ? ofSqlite : ofPostgres, ...ofNginx],
    globalSetup: [
      'scripts/setup/test-s3-server.ts',
      ...(onPostgres ? ['scripts/setup/test-database.ts'] : []),
    ],
    environment: 'node',
    testTimeout: 60_000,
    // A machine that is busy takes its time; what never comes still fails.
    expect: { poll: { timeout: 10_000 } },
    // As with the journeys: one more try where nobody is there to look again.
    retry: process.env.CI ? 1 : 0,
    maxWorkers: 2,
  },
});
