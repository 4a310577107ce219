import { setTimeout as wait } from 'node:timers/promises';
import type { CallToolResult } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import type { mcpTools } from '#components/agents/mcp-tools.ts';
import type { Generation } from '#contract/operations.ts';
import { isFinal } from '#contract/request.ts';
import { pollSeconds } from '#contract/snippets/snippet.ts';
import { askGateway, type Gateway } from './ask-gateway.ts';
import { answerFacts, toolError } from './tool-answer.ts';

type Input<Name extends keyof typeof mcpTools> = z.output<(typeof mcpTools)[Name]['input']>;

/** Who calls: the key of the request that is being answered, and when the caller has gone. */
export interface Caller {
  readonly key: string | null;
  readonly signal: AbortSignal;
  /** Tells the caller how far it is, where the caller asked for it. */
  readonly progress?: (percent: number, message: string) => Promise<void>;
}

/** As often as the snippets ask. */
const usualPollMs = pollSeconds * 1_000;

/** `portalCredential` asks for the price where the caller has no key: a price is the same for everybody. */
export async function quote(
  gateway: Gateway,
  portalCredential: string | null,
  { key, signal }: Caller,
  input: Input<'quote'>,
): Promise<CallToolResult> {
  const asked = { credential: key ?? portalCredential, signal };
  const { quote: priced } = await askGateway(gateway, 'Quote', { input }, asked);
  return answerFacts(priced);
}

/** One intent, one key: it is returned, so that a retry can send it again. */
export async function generate(
  gateway: Gateway,
  caller: Caller,
  { idempotencyKey = crypto.randomUUID(), ...input }: Input<'generate'>,
): Promise<CallToolResult> {
  const asked = { credential: keyOf(gateway, caller), idempotencyKey };
  const { generate: accepted } = await askGateway(gateway, 'Generate', { input }, asked);
  return answerFacts({ ...shortened(accepted), idempotencyKey });
}

/** Asks again every few seconds until the generation ends or the time is over. */
export async function getGeneration(
  gateway: Gateway,
  caller: Caller,
  { id, waitSeconds }: Input<'get_generation'>,
): Promise<CallToolResult> {
  const { signal } = caller;
  const credential = keyOf(gateway, caller);
  const until = performance.now() + waitSeconds * 1_000;
  for (;;) {
    const { generation } = await askGateway(gateway, 'Generation', { id }, { credential, signal });
    if (!generation)
      throw toolError('NOT_FOUND', `There is no generation ${id} of this account.`, gateway.origin);
    const left = until - performance.now();
    if (isFinal(generation.status) || left <= 0) return answerFacts(shortened(generation));
    await caller.progress?.(generation.progress, generation.status);
    await wait(Math.min(gateway.pollMs ?? usualPollMs, left), undefined, { signal });
  }
}

export async function cancelGeneration(
  gateway: Gateway,
  caller: Caller,
  { id }: Input<'cancel_generation'>,
): Promise<CallToolResult> {
  const asked = { credential: keyOf(gateway, caller) };
  const { cancelGeneration: canceled } = await askGateway(gateway, 'CancelGeneration', { id }, asked);
  return answerFacts({ id, canceled });
}

function keyOf({ origin }: Gateway, { key }: Caller): string {
  if (key !== null) return key;
  const message =
    'This tool needs an API key: let the MCP client send the header Authorization: Bearer YOUR_KEY. Nothing was charged.';
  throw toolError('UNAUTHENTICATED', message, origin);
}

/** A generation without what only the inspector of the portal shows. */
function shortened(generation: Generation): Record<string, unknown> {
  const { selection, events, ...rest } = generation;
  return { ...rest, chosenBecause: selection.reason, lastEvent: events.at(-1)?.name ?? null };
}
