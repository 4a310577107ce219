import type { DataPlace } from './data-place.ts';

/** What one gateway process is told. */
export interface ProcessOptions extends DataPlace {
  readonly role: 'all' | 'web' | 'worker';
  /** Of the loopback interface. Not used by a worker. */
  readonly port: number;
  /** How long a job of a process that died waits before another one takes it; default: as in the product. */
  readonly leaseMs?: number;
}
