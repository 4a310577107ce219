import { writeDelivery } from '#delivery/write-delivery.ts';
import { inProject } from './setup/project-paths.mjs';

const pages = await writeDelivery({ buildDir: inProject('.next'), publicDir: inProject('public') });
console.error(`  ${pages} pages`);
