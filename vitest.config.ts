import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const installed = (path: string) => fileURLToPath(new URL(`./node_modules/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: 'server-only', replacement: installed('server-only/empty.js') },
      // Node gives packages the module build; two builds of graphql do not know each other's types.
      { find: /^graphql$/, replacement: installed('graphql/index.mjs') },
    ],
  },
  test: {
    include: [
      '{app,catalog,components,contract,engine,gateway,i18n,messages,scripts}/**/*.test.{ts,tsx}',
      '*.test.ts',
    ],
    environment: 'node',
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
