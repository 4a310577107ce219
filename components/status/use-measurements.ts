import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PortalClient } from '#components/playground/client/portal-client.ts';
import { operations } from '#contract/operations.ts';

export type MeasurementWindow = 'DAY' | 'WEEK';

/** What the gateway measured, read again every 15 seconds while the page is looked at. Fails with an Error. */
export function useMeasurements(client: PortalClient, window: MeasurementWindow) {
  return useQuery({
    queryKey: ['measurements', window],
    queryFn: async ({ signal }) => {
      const outcome = await client.query(operations.Measurements, { window }, signal);
      if (!outcome.ok) throw new Error(outcome.failure.message);
      return outcome.data.measurements;
    },
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
    retry: 1,
  });
}

export type Health = 'ready' | 'notReady' | 'unreachable' | 'elsewhere';

/** Whether the gateway's store and worker answer; `elsewhere` where the gateway is on another machine. */
export function useHealth() {
  return useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => readHealth(signal),
    refetchInterval: 15_000,
  });
}

async function readHealth(signal: AbortSignal): Promise<Health> {
  try {
    const { status } = await fetch('/readyz', { cache: 'no-store', signal });
    if (status === 200) return 'ready';
    return status === 503 ? 'notReady' : 'elsewhere';
  } catch (error) {
    if (signal.aborted) throw error;
    return 'unreachable';
  }
}
