import { buildSite } from './setup/build-site.ts';

process.exitCode = await buildSite();
