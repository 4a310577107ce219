import { vendorCosts } from '#catalog/vendors.ts';
import type { Warning } from '#contract/generation-metadata.ts';
import { type Plan, ProviderError, type ProviderRequest } from '../providers/provider.ts';
import { type Ask, askOf } from './ask.ts';
import type { VendorClient } from './vendor-client.ts';
import { vendorCost } from './vendor-cost.ts';

/** What a vendor will be asked, and what the caller should know of it. Throws ProviderError for a model it has no plan for. */
export function planCall(
  { id, plans }: Pick<VendorClient<object>, 'id' | 'plans'>,
  request: ProviderRequest,
  costs = vendorCosts,
): Plan {
  const { model } = request;
  const plan = plans[model.provider];
  if (plan === undefined)
    throw new ProviderError('PROVIDER_UNAVAILABLE', `${model.name} is not made here any more.`);
  const ask = askOf(request);
  const body = plan(ask);
  const options = ask.read.effective();
  return {
    request,
    body,
    options,
    costMicros: vendorCost(costs, id, { provider: model.provider, options, text: ask.text }),
    warnings: [...ask.read.warnings(), ...unread(request, ask)],
  };
}

/** What was asked for beyond the defaults, and the vendor has nothing like it. */
function unread({ model, options }: ProviderRequest, { read }: Ask): Warning[] {
  return model.options
    .filter(({ name }) => name !== 'seed' && options[name] !== undefined && !read.wasRead(name))
    .filter((option) => options[option.name] !== option.default)
    .map(({ name }) => ({
      path: `options.${name}`,
      message: `${name} ${String(options[name])} has no effect: ${model.name} has nothing like it here.`,
    }));
}
