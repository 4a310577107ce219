/** Whether the server of this container is alive: for HEALTHCHECK, in an image without curl. */
const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`, {
  signal: AbortSignal.timeout(2_000),
}).catch(() => null);
process.exitCode = answer?.ok ? 0 : 1;
