import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig, devices } from 'playwright/test';
import { findChromium } from './scripts/setup/find-chromium.ts';
import { findFreePort } from './scripts/setup/find-free-port.ts';
import { inProject, projectNode } from './scripts/setup/project-paths.mjs';

// Workers load this file again and must come to the same server: the environment carries the choice.
process.env.E2E_PORT ??= String(await findFreePort());
process.env.E2E_DATA_DIR ??= folderOfThisRun();

const port = process.env.E2E_PORT;
const executablePath = findChromium();

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  snapshotPathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  // One more try where nobody is there to look again; the report tells such a test as flaky.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'on-first-retry',
    // Without a graphics card its emulation costs more than it saves.
    launchOptions: { executablePath, args: ['--disable-gpu'] },
  },
  projects: [{ name: 'desktop', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: `"${projectNode}" "${inProject('server.ts')}"`,
    url: `http://localhost:${port}/en`,
    env: {
      PORT: port,
      DATA_DIR: process.env.E2E_DATA_DIR,
      PUBLIC_URL: `http://localhost:${port}`,
      NODE_ENV: 'production',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    timeout: 60_000,
    stdout: 'ignore',
    stderr: 'ignore',
  },
});

/** Gone when this process ends, which is after the server in it was stopped. */
function folderOfThisRun(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-e2e-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
