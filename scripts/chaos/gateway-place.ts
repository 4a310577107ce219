import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inProject, projectNode } from '../setup/project-paths.mjs';
import type { Place } from './fleet.ts';
import type { ProcessOptions } from './process-options.ts';

const PROGRAM = inProject('scripts/chaos/gateway-process.ts');

/** The gateway of the product without the site, with terms of its own. */
export function gatewayPlace(options: ProcessOptions): Place {
  return {
    ...(options.role === 'worker' ? {} : { url: `http://127.0.0.1:${options.port}` }),
    start: () =>
      fork(PROGRAM, [JSON.stringify(options)], {
        execPath: projectNode,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    isReady: async (child) => void (await once(child, 'message')),
    askToStop: (child) => void child.send('stop'),
  };
}
