import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { operations } from '#contract/operations.ts';
import type { PortalClient } from './client/portal-client.ts';
import type { FieldContext } from './form/field-context.ts';
import { type Draft, requestOf } from './request/draft.ts';
import { draftProblems } from './request/problems.ts';
import { isPending, type Run } from './runs/run.ts';
import type { RunParts } from './runs/run-parts.ts';
import { useRuns } from './runs/use-runs.ts';
import { useDraft } from './use-draft.ts';
import { useOwnInbox } from './use-own-inbox.ts';
import { useQuote } from './use-quote.ts';
import { useResultActions } from './use-result-actions.ts';
import type { PlaygroundWords } from './words.ts';

interface Parts {
  readonly parts: RunParts;
  readonly words: PlaygroundWords;
  readonly initialModelId: string;
}

/** Everything that the panes of the playground share: one draft, its price, the runs, and which of them is in view. */
export function useDesk({ parts, words, initialModelId }: Parts) {
  'use memo';
  const [{ draft, notice }, dispatch] = useDraft(initialModelId, words);
  const load = useCallback((loaded: Draft) => dispatch({ kind: 'load', draft: loaded }), [dispatch]);
  const inbox = useOwnInbox(
    parts.client,
    useCallback((url: string) => dispatch({ kind: 'webhook', url }), [dispatch]),
  );
  const price = useQuote(draft, parts.client);
  const runs = useRuns(parts);
  const [openId, setOpenId] = useState<string>();
  const [tried, setTried] = useState(false);
  const run = runs.runs.find(({ id }) => id === openId) ?? runs.runs[0];
  const problems = draftProblems(draft);
  const lastResults = { image: lastUrl(runs.runs, 'IMAGE'), audio: lastUrl(runs.runs, 'AUDIO') };
  const context: FieldContext = { draft, dispatch, words, problems, tried, lastResults };
  const account = useAccount(parts.client, runs.runs);

  /** The path of the first field that is wrong; null when the request can run. */
  const firstWrong = () => {
    setTried(true);
    return problems.keys().next().value ?? null;
  };
  const start = () => {
    const wrong = firstWrong();
    const { creditCost, lines } = price;
    if (wrong === null) setOpenId(runs.start(draft, { quoted: { creditCost, lines } }).id);
    return { wrong };
  };
  const open = (opened: Run) => setOpenId(opened.id);
  const actions = useResultActions({
    ...{ client: parts.client, runs, draft, account, dispatch },
    onOpen: open,
  });
  return {
    draft,
    notice,
    price,
    context,
    run,
    history: runs,
    runs: runs.runs,
    request: requestOf(draft),
    account,
    balance: account?.balance,
    actions,
    firstWrong,
    start,
    open,
    legal: problems.size === 0,
    load,
    inbox,
    choose: (modelId: string) => dispatch({ kind: 'model', modelId }),
  };
}

function lastUrl(runs: readonly Run[], type: 'IMAGE' | 'AUDIO'): string | undefined {
  const made = runs.find(({ generation }) => generation?.type === type && generation.status === 'COMPLETED');
  return made?.generation?.url ?? undefined;
}

/** What the account may spend and run; unknown until this browser has one, because asking would open it. */
function useAccount(client: PortalClient, runs: readonly Run[]) {
  const accepted = runs.filter(({ generation }) => generation !== undefined);
  const { data } = useQuery({
    queryKey: ['account', accepted.length, accepted.filter(isPending).length],
    queryFn: async ({ signal }) => {
      const outcome = await client.query(operations.Account, {}, signal);
      return outcome.ok ? outcome.data.account : null;
    },
    enabled: accepted.length > 0,
    placeholderData: (previous) => previous,
  });
  return data ?? undefined;
}
