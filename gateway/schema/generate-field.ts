import { setTimeout as pass } from 'node:timers/promises';
import type { GenerateInput } from '#contract/request.ts';
import type { Simulation } from '#contract/simulate.ts';
import { type CreatedGeneration, createGeneration } from '../generations/create-generation.ts';
import type { Generation } from '../generations/generation.ts';
import { parseIdempotencyKey } from '../generations/idempotency.ts';
import { invalidInput } from '../generations/prepare-request.ts';
import { readSimulation } from '../generations/simulation.ts';
import { accountOfRequest, type RequestContext } from './request-context.ts';
import type { SchemaServices } from './schema-services.ts';

/** The arguments of `generate` and `videoCreate` as the schema coerces them. */
export type Coerced<T> = { readonly [K in keyof T]: T[K] | null };

export interface VideoCreateInput {
  readonly prompt: string;
  readonly model?: string | null;
  readonly duration?: number | null;
}

const NESTED_SHOWN_MAX = 10;
const NAME_SHOWN_MAX = 60;

/** Accepts a request of either field; a retry with the same Idempotency-Key gets the first answer. */
export async function generateField(
  services: SchemaServices,
  context: RequestContext,
  field: 'generate' | 'videoCreate',
  input: Coerced<GenerateInput>,
): Promise<CreatedGeneration> {
  const account = accountOfRequest(context);
  const key = parseIdempotencyKey(context.idempotencyHeader);
  const idempotency = key === undefined ? undefined : { key, field: numbered(context, field) };
  const simulation = readSimulation(context.simulationHeader);
  const request = requestOf(input);
  const created = await createGeneration(services, { account, request, idempotency, simulation });
  if (created.replayed) context.markReplayed();
  else {
    noteAcceptance(services, created.generation, context);
    await holdAnswer(simulation, context);
  }
  return created;
}

/** Lets the time pass for which the caller wants no answer, or until the caller has gone. */
async function holdAnswer(simulation: Simulation | undefined, { signal }: RequestContext): Promise<void> {
  const { answerAfterSeconds } = simulation ?? {};
  if (answerAfterSeconds === undefined) return;
  await pass(answerAfterSeconds * 1_000, undefined, { signal, ref: false }).catch((cause) => {
    if (!signal.aborted) throw cause;
  });
}

function noteAcceptance(
  services: SchemaServices,
  { provider, engine, createdAt: at }: Generation,
  { elapsedMs }: RequestContext,
): void {
  const ms = elapsedMs();
  services.noteAcceptance({ provider, engine, at, ms });
  services.metrics.observe('doitong_accept_seconds', { engine }, ms / 1_000);
}

/** The short form of a video request, in the long form. */
export function videoRequest({ prompt, model, duration }: VideoCreateInput): Coerced<GenerateInput> {
  const options = typeof duration === 'number' ? { duration } : undefined;
  return { type: 'VIDEO', provider: model, input: { text: prompt }, options };
}

/** Leaves out what is null: to the caller that is the same as not to give it. Throws INVALID_INPUT for nested options. */
export function requestOf(input: Coerced<GenerateInput>): GenerateInput {
  const given = (value: object) =>
    Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null));
  assertFlat(input.options);
  return { ...given(input), type: input.type ?? 'VIDEO', input: given(input.input ?? {}) };
}

/** No option of any model is nested, and whoever sends a thousand levels should not get further than here. */
function assertFlat(options: unknown): void {
  if (options === null || options === undefined) return;
  if (typeof options !== 'object' || Array.isArray(options)) {
    throw invalidInput([{ path: 'options', message: 'options must be an object of names and values.' }]);
  }
  const nested = Object.entries(options).filter(([, value]) => typeof value === 'object' && value !== null);
  if (nested.length === 0) return;
  const problems = nested.slice(0, NESTED_SHOWN_MAX).map(([name]) => {
    const path = `options.${name.slice(0, NAME_SHOWN_MAX)}`;
    return { path, message: `${path} must be a text, a number, or true or false.` };
  });
  throw invalidInput(problems);
}

/** One document may call a field twice; the second call with its key is another intent than the first. */
function numbered({ calls }: RequestContext, field: string): string {
  const call = (calls.get(field) ?? 0) + 1;
  calls.set(field, call);
  return call === 1 ? field : `${field} ${call}`;
}
