import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { checkRequest } from '#catalog/check-request.ts';
import { estimateSeconds } from '#catalog/estimate.ts';
import { quoteModel } from '#catalog/quote.ts';
import { operations, type Quote, type QuoteLine } from '#contract/operations.ts';
import type { GenerateInput } from '#contract/request.ts';
import type { PortalClient } from './client/portal-client.ts';
import { type PriceRange, priceRange } from './request/candidates.ts';
import { type Draft, modelOf, requestOf } from './request/draft.ts';

export interface Price {
  /** Exact; while only bounds are known, the most that it can be. */
  readonly creditCost: number;
  /** Set while the gateway has not said yet which model it would choose. */
  readonly range?: PriceRange;
  readonly lines: readonly QuoteLine[];
  /** Seconds; null while nobody knows. */
  readonly estimatedTime: number | null;
  /** `gateway`: what generate would reserve. `catalog`: the same rules, applied here until the gateway can be asked. */
  readonly source: 'gateway' | 'catalog';
  /** Which model the gateway would choose, and why; only where it is to choose. */
  readonly choice?: Pick<Quote, 'provider' | 'selection'>;
  /** Why the gateway would refuse the request, as it says it. */
  readonly refusal?: string;
}

const quietMilliseconds = 350;
/** Stand for an uploaded file while a price is asked for: what it costs does not depend on what is in it. */
const standIns = {
  'data:image': 'data:image/png;base64,iVBORw0KGgo=',
  'data:audio': 'data:audio/wav;base64,UklGRg==',
} as const;

/** The price of a draft: at once from the catalog, then as the gateway quotes it. */
export function useQuote(draft: Draft, client: PortalClient): Price {
  const request = requestOf(draft);
  const key = JSON.stringify(request, withoutFile);
  const asked = useSettled(key);
  const { data, error } = useQuery({
    queryKey: ['quote', asked],
    queryFn: ({ signal }) => askQuote(client, asked, signal),
    enabled: asked === key && checkRequest(modelOf(draft), request).problems.length === 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: 1,
  });
  if (!data || data.asked !== key)
    return catalogPrice(draft, request, asked === key ? error?.message : undefined);
  const { provider, selection, ...quote } = data.quote;
  return { ...quote, source: 'gateway', ...(draft.priority && { choice: { provider, selection } }) };
}

function catalogPrice(draft: Draft, request: GenerateInput, refusal: string | undefined): Price {
  const base = { source: 'catalog', ...(refusal !== undefined && { refusal }) } as const;
  if (draft.priority) {
    const range = priceRange(request) ?? { min: 0, max: 0 };
    return { ...base, creditCost: range.max, range, lines: [], estimatedTime: null };
  }
  const model = modelOf(draft);
  const { options } = checkRequest(model, request);
  return {
    ...base,
    ...quoteModel(model, request, options),
    estimatedTime: estimateSeconds(model, request, options),
  };
}

async function askQuote(client: PortalClient, asked: string, signal: AbortSignal) {
  const input: GenerateInput = JSON.parse(asked);
  const outcome = await client.query(operations.Quote, { input }, signal);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return { asked, quote: outcome.data.quote };
}

function withoutFile(_: string, value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('data:')) return value;
  const kind = Object.entries(standIns).find(([start]) => value.startsWith(start));
  return kind?.[1] ?? value;
}

/** The value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
