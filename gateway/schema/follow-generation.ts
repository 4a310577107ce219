import { setTimeout as pause } from 'node:timers/promises';
import { isFinal } from '#contract/request.ts';
import type { Generation } from '../generations/generation.ts';
import { readGeneration } from '../generations/read-generation.ts';
import type { GenerationServices } from '../generations/services.ts';

const EVERY_MS = 300;

/** The generation now and each time it changes, until it ends or the caller goes. Throws NOT_FOUND. */
export async function* followGeneration(
  services: Pick<GenerationServices, 'store'>,
  accountId: string,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<Generation> {
  let seen = '';
  while (!signal.aborted) {
    const generation = await readGeneration(services, accountId, id);
    const state = `${generation.status} ${generation.progress}`;
    if (state !== seen) yield generation;
    if (isFinal(generation.status)) return;
    seen = state;
    await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}
