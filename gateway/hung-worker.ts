import { fileAdapter, startTestGateway } from './test-gateway.ts';

/** A process for tests to kill: it takes a job of the data folder it is given, says so, and never finishes it. */
const hung = fileAdapter(async () => {
  process.stdout.write('begun\n');
  await new Promise(() => setInterval(() => {}, 1_000));
});

await startTestGateway({ dataDir: process.argv[2], adapters: [hung] });
