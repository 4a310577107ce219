import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { checkRequest } from '#catalog/check-request.ts';
import { estimateSeconds } from '#catalog/estimate.ts';
import { quoteModel } from '#catalog/quote.ts';
import { operations, type QuoteLine } from '#contract/operations.ts';
import type { GenerateInput } from '#contract/request.ts';
import type { PortalClient } from './client/portal-client.ts';
import { type Draft, modelOf, requestOf } from './request/draft.ts';

export interface Price {
  readonly creditCost: number;
  readonly lines: readonly QuoteLine[];
  readonly estimatedTime: number;
  /** `gateway`: what generate would reserve. `catalog`: the same rules, applied here until the gateway can be asked. */
  readonly source: 'gateway' | 'catalog';
}

const quietMilliseconds = 350;

/** The price of a draft: at once from the catalog, then as the gateway quotes it. */
export function useQuote(draft: Draft, client: PortalClient): Price {
  const model = modelOf(draft);
  const request = requestOf(draft);
  const { problems, options } = checkRequest(model, request);
  const asked = useSettled(JSON.stringify(request));
  const legal = problems.length === 0 && !asked.includes('"data:');
  const { data } = useQuery({
    queryKey: ['quote', asked],
    queryFn: ({ signal }) => askQuote(client, JSON.parse(asked), signal),
    enabled: legal && asked === JSON.stringify(request),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: 1,
  });
  if (data && data.asked === JSON.stringify(request)) return { ...data.quote, source: 'gateway' };
  const estimatedTime = estimateSeconds(model, request, options);
  return { ...quoteModel(model, request, options), estimatedTime, source: 'catalog' };
}

async function askQuote(client: PortalClient, input: GenerateInput, signal: AbortSignal) {
  const outcome = await client.query(operations.Quote, { input }, signal);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return { asked: JSON.stringify(input), quote: outcome.data.quote };
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
