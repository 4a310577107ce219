import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { operations } from '#contract/operations.ts';
import { openInbox } from './client/open-inbox.ts';
import type { PortalClient } from './client/portal-client.ts';

export interface OwnInbox {
  /** Opens the inbox of the account, and both where there is none. */
  readonly open: () => void;
  /** Looks for an open inbox; opens nothing. */
  readonly read: () => void;
  readonly opening: boolean;
  /** Why it could not be opened, as the API says it. */
  readonly problem: string | undefined;
}

/** The visitor's own inbox as the webhook of a request. `onAddress` must stay the same function. */
export function useOwnInbox(client: PortalClient, onAddress: (url: string) => void): OwnInbox {
  const opened = useMutation({
    mutationFn: async () => {
      const outcome = await openInbox(client);
      if (!outcome.ok) throw new Error(outcome.failure.message);
      return outcome.data.openInbox.url;
    },
    onSuccess: onAddress,
  });
  const read = useCallback(() => {
    void client.query(operations.Inbox, {}).then((outcome) => {
      if (outcome.ok && outcome.data.inbox) onAddress(outcome.data.inbox.url);
    });
  }, [client, onAddress]);
  return { open: () => opened.mutate(), read, opening: opened.isPending, problem: opened.error?.message };
}
