import { startServer } from '#root/server.ts';

Object.assign(process.env, { NODE_ENV: 'development' });
await startServer({ dev: true });
