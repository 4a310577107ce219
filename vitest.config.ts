import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const empty = fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url));

export default defineConfig({
  resolve: { alias: { 'server-only': empty } },
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
