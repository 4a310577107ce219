import { runParts } from '#root/run-parts.ts';
import { createBackend, createPortal, createTelemetry } from '#root/server-parts.ts';
import { loadSecrets, readEnvOrExit } from '#settings/index.ts';

/** The product without its pages: the gateway and the portal's route. Tells its memory when it is asked, in MB. */
const env = readEnvOrExit();
const secrets = loadSecrets(env);
const telemetry = await createTelemetry(env);
await runParts(env, async () => [
  await createBackend(env, secrets, telemetry),
  createPortal(env, secrets, secrets.portal[0], telemetry),
  ...(telemetry === undefined ? [] : [{ stop: telemetry.stop }]),
]);

function memory() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
}

process.on('message', () => process.send?.(memory()));
process.once('disconnect', () => process.exit());
process.send?.('ready');
