import { createPortalClient, type PortalClient } from '../client/portal-client.ts';
import { createRunChannel, type RunChannel, silentRunChannel } from './run-channel.ts';
import { createRunStore, memoryRunStore, type RunStore } from './run-store.ts';

/** What the runs of a page need from outside: the gateway, a memory, and the other pages of this browser. */
export interface RunParts {
  readonly client: PortalClient;
  readonly store: RunStore;
  readonly channel: RunChannel;
  /** Absent where there are none, and for a page that keeps its runs to itself. */
  readonly locks: LockManager | undefined;
}

/** Runs that this browser remembers, and that all its pages share. */
export function sharedRunParts(): RunParts {
  const locks = globalThis.navigator?.locks;
  return { client: createPortalClient(), store: createRunStore(), channel: createRunChannel(), locks };
}

/** Runs that are forgotten with the page. */
export function ownRunParts(): RunParts {
  return {
    client: createPortalClient(),
    store: memoryRunStore(),
    channel: silentRunChannel,
    locks: undefined,
  };
}
