import type { Model } from '#catalog/model.ts';
import type { Warning } from '#contract/generation-metadata.ts';
import { type Engine, EngineError, type EngineJob } from '#engine/index.ts';
import type { OptionReader } from './option-reader.ts';
import { producedFile } from './produced-file.ts';
import {
  type Plan,
  type ProviderAdapter,
  ProviderError,
  type ProviderRequest,
  type Step,
} from './provider.ts';
import { simulatedJob } from './simulated-job.ts';
import { standInJob } from './simulated-stand-in.ts';

/** How long a part of the engine that was missing is not asked for again. */
const unavailableForMs = 60_000;

/** Makes real files on this machine in place of the vendors' models. Serves every model of the catalog. */
export function createSimulated(engine: Engine, now: () => number = Date.now): ProviderAdapter {
  const missing = new Map<Model['type'], { readonly reason: string; readonly until: number }>();
  return {
    id: 'simulated',
    engine: 'SIMULATED',
    unreadable: ['audio/mp4'],
    serves: () => true,
    unavailable(model) {
      const found = missing.get(model.type);
      return found && found.until > now() ? found.reason : null;
    },
    plan: planJob,
    async standIn(kind, address, model, context) {
      const { file } = await engine.run(standInJob(kind, address, model), context);
      return file.path;
    },
    async submit(plan, { directory, signal, onProgress }): Promise<Step> {
      try {
        const result = await engine.run(plan.body as EngineJob, { directory, signal, onProgress });
        const file = await producedFile(result.file, plan.options);
        const warnings = result.notes.map((message) => ({ path: null, message }));
        return { state: 'done', file, warnings };
      } catch (error) {
        signal.throwIfAborted();
        const failure = asProviderError(error, plan.request);
        if (failure.code === 'PROVIDER_UNAVAILABLE')
          missing.set(plan.request.model.type, { reason: failure.message, until: now() + unavailableForMs });
        throw failure;
      }
    },
  };
}

function planJob(request: ProviderRequest): Plan {
  const { job, read } = simulatedJob(request);
  return {
    request,
    body: job,
    options: read.effective(),
    warnings: [...retiredVersion(request), ...read.warnings(), ...unusedOptions(request, read)],
  };
}

function retiredVersion({ model, options }: ProviderRequest): Warning[] {
  const version = model.versions.find((each) => each.id === options.model);
  if (!version?.servedBy) return [];
  const message = `${model.maker} no longer runs ${version.id}; ${version.servedBy} answers in its place.`;
  return [{ path: 'options.model', message }];
}

/** What was asked for beyond the defaults and changes nothing in a simulated file. */
function unusedOptions({ model, options }: ProviderRequest, read: OptionReader): Warning[] {
  const servedBy = model.versions.find((each) => each.id === options.model)?.servedBy;
  return model.options
    .filter(({ name }) => options[name] !== undefined && name !== 'seed' && !read.wasRead(name))
    .filter((option) => options[option.name] !== option.default && !(option.name === 'model' && servedBy))
    .map(({ name }) => ({
      path: `options.${name}`,
      message: `The file is simulated: ${name} ${String(options[name])} has no effect on it.`,
    }));
}

/** The engine's words about an input or a missing part are for the caller; those about a failure are for the log. */
function asProviderError(error: unknown, { model }: ProviderRequest): ProviderError {
  const code = error instanceof EngineError ? error.code : 'failed';
  const message = error instanceof Error ? error.message : '';
  switch (code) {
    case 'unsupported-input':
      return new ProviderError('INVALID_INPUT', message, { cause: error });
    case 'unavailable':
      return new ProviderError('PROVIDER_UNAVAILABLE', `${model.name} cannot run here now: ${message}`, {
        cause: error,
      });
    case 'canceled':
    case 'failed':
      return new ProviderError(
        'GENERATION_FAILED',
        'The file could not be made. The same request may succeed later.',
        {
          cause: error,
          retryable: true,
        },
      );
  }
}
