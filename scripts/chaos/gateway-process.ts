import { createServer } from 'node:http';
import { createEngine } from '#engine/index.ts';
import { createGateway } from '#gateway/index.ts';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };
import type { ProcessOptions } from './process-options.ts';

/**
 * The gateway of the product in a process without pages, so that it starts quickly. It says `ready` to the process that
 * forked it, stops cleanly when told `stop`, and ends with it.
 */
const { port, ...options }: ProcessOptions = JSON.parse(process.argv[2] ?? '{}');
const engine = createEngine({ processes: 1 });
const settings = {
  ...options,
  publicUrl: `http://127.0.0.1:${port}`,
  docsUrl: 'http://127.0.0.1',
  words: { en, pt },
  allowPrivateUrls: true,
};
const quiet = () => {};
const complain = (event: string, fields: object = {}, cause?: unknown) =>
  console.error(event, JSON.stringify(fields), cause ?? '');
const log = { info: quiet, warn: quiet, error: complain };
const gateway = await createGateway(settings, { engine, log, leaseMs: options.leaseMs });
const server = createServer(async (request, response) => {
  if (!(await gateway.handle(request, response))) response.writeHead(404).end();
});
if (options.role !== 'worker') {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
}
await gateway.start();

process.once('disconnect', () => process.exit());
process.once('message', async () => {
  server.close();
  server.closeAllConnections();
  await gateway.stop();
  await engine.close();
  process.exit();
});
process.send?.('ready');
