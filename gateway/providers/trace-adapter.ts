import type { Tracing } from '../tracing.ts';
import type { ProviderAdapter } from './provider.ts';

/** The same adapter, with a span for each time that work is handed to it. Which questions it sends is told by its `fetch`. */
export function traceAdapter(tracing: Tracing, adapter: ProviderAdapter): ProviderAdapter {
  const kind = adapter.engine === 'LIVE' ? 'client' : 'internal';
  return {
    ...adapter,
    submit(plan, context) {
      const { provider } = plan.request.model;
      const facts = {
        'gen_ai.operation.name': 'generate_content',
        'gen_ai.provider.name': adapter.id,
        'gen_ai.request.model': provider,
      };
      return tracing.span(`generate_content ${provider}`, { kind, facts }, () =>
        adapter.submit(plan, context),
      );
    },
  };
}
