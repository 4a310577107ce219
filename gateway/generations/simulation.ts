import { type ErrorCode, errors } from '#contract/errors.ts';
import type { Warning } from '#contract/generation-metadata.ts';
import { formatSimulation, parseSimulation, type Simulation, simulateHeader } from '#contract/simulate.ts';
import { ApiError } from '../api-error.ts';
import { ProviderError } from '../providers/provider.ts';
import { invalidInput, type PreparedRequest } from './prepare-request.ts';

/** What the header asks for; undefined without one. Throws INVALID_INPUT for what is no directive. */
export function readSimulation(header: string | undefined): Simulation | undefined {
  if (header === undefined) return undefined;
  const parsed = parseSimulation(header);
  if ('simulation' in parsed) return parsed.simulation;
  throw invalidInput([{ path: simulateHeader, message: `${simulateHeader}: ${parsed.problem}` }]);
}

/** Whether the request is refused as such, so that nothing of it is kept. */
export function refusesRequest({ error }: Simulation): boolean {
  return error !== undefined && error !== 'GENERATION_FAILED';
}

/** Throws INVALID_INPUT where a vendor would do the work. */
export function assertSimulated({ adapter, model }: PreparedRequest): void {
  if (adapter.engine === 'SIMULATED') return;
  const message = `${simulateHeader} works only on the built-in engine, and ${model.provider} is live on this gateway. Remove the header.`;
  throw invalidInput([{ path: simulateHeader, message }]);
}

/** The refusal that was asked for. */
export function simulatedRefusal({ error: code = 'INTERNAL_ERROR' }: Simulation): ApiError {
  const message = `This ${code} was asked for by ${simulateHeader}. Nothing was charged.`;
  return new ApiError(code, message, factsOf(code, message));
}

/** What was asked to go wrong with the work, when its time has come. */
export function failAsAsked({ error }: Simulation): void {
  if (error !== 'GENERATION_FAILED') return;
  throw new ProviderError(error, `This failure was asked for by ${simulateHeader}.`);
}

export function simulationWarnings(simulation: Simulation | undefined): Warning[] {
  if (simulation === undefined) return [];
  const message = `What happens to this generation was asked for: ${formatSimulation(simulation)}.`;
  return [{ path: simulateHeader, message }];
}

const RETRY_SECONDS = 5;

function factsOf(code: ErrorCode, message: string) {
  const problems = [{ path: simulateHeader, message }];
  return {
    ...(code === 'INVALID_INPUT' || code === 'IDEMPOTENCY_CONFLICT' ? { problems } : {}),
    ...(code === 'RATE_LIMIT' ? { limit: 'minute' as const } : {}),
    ...(errors[code].retryable ? { retryAfterSeconds: RETRY_SECONDS } : {}),
  };
}
