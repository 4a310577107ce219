import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startWatched } from './watched-process.ts';

/** Makes a process fail that reaches for OpenTelemetry. */
const without = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier.startsWith('@opentelemetry/')) throw new Error('OpenTelemetry was loaded.');
      return next(specifier, context);
    },
  });
`)}`;

const start = (DATA_DIR: string, settings: Record<string, string> = {}) =>
  startWatched({ DATA_DIR, NODE_OPTIONS: `--import "${without}"`, ...settings });

it('nothing of OpenTelemetry is loaded unless a collector was named', { timeout: 180_000 }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'untold-'));
  try {
    const off = await start(dataDir);
    const on = start(dataDir, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    await expect(on).rejects.toThrow('OpenTelemetry was loaded.');
    expect(await off.stop()).toMatchObject({ code: 0 });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
