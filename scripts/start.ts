import { ensureBuilt } from './setup/build-site.ts';

const exitCode = await ensureBuilt();
if (exitCode === 0) {
  Object.assign(process.env, { NODE_ENV: 'production' });
  const { startServer } = await import('#root/server.ts');
  await startServer({ dev: false });
} else {
  process.exitCode = exitCode;
}
