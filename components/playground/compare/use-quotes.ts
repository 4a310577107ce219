import { useQueries } from '@tanstack/react-query';
import { operations } from '#contract/operations.ts';
import type { PortalClient } from '../client/portal-client.ts';
import { type Draft, requestOf } from '../request/draft.ts';
import type { Quoted } from '../runs/run.ts';

/** What the gateway says of one request: a price, or why it would refuse it. */
export interface BatchQuote {
  readonly quoted?: Quoted;
  readonly refusal?: string;
}

/** The gateway's price of each of several drafts, in their order. */
export function useQuotes(client: PortalClient, drafts: readonly Draft[]): readonly BatchQuote[] {
  const answers = useQueries({
    queries: drafts.map((draft) => ({
      queryKey: ['batch-quote', JSON.stringify(requestOf(draft))],
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<BatchQuote> => {
        const outcome = await client.query(operations.Quote, { input: requestOf(draft) }, signal);
        return outcome.ok ? { quoted: outcome.data.quote } : { refusal: outcome.failure.message };
      },
      staleTime: 60_000,
    })),
  });
  return answers.map(({ data }) => data ?? {});
}
