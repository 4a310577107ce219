import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { operations } from '#contract/operations.ts';
import type { PortalClient } from './client/portal-client.ts';
import type { FieldContext } from './form/field-context.ts';
import { type Draft, requestOf } from './request/draft.ts';
import { draftProblems } from './request/problems.ts';
import { isPending, type Run } from './runs/run.ts';
import type { RunStore } from './runs/run-store.ts';
import { useRuns } from './runs/use-runs.ts';
import { chooseModel, useDraft } from './use-draft.ts';
import { useQuote } from './use-quote.ts';
import { useResultActions } from './use-result-actions.ts';
import type { PlaygroundWords } from './words.ts';

interface Parts {
  readonly client: PortalClient;
  readonly store: RunStore;
  readonly words: PlaygroundWords;
  readonly initialModelId: string;
}

/** Everything that the panes of the playground share: one draft, its price, the runs, and which of them is in view. */
export function useDesk({ client, store, words, initialModelId }: Parts) {
  const [draft, dispatch] = useDraft(initialModelId, words);
  const load = useCallback((loaded: Draft) => dispatch({ kind: 'load', draft: loaded }), [dispatch]);
  const price = useQuote(draft, client);
  const runs = useRuns({ client, store });
  const [openId, setOpenId] = useState<string>();
  const [tried, setTried] = useState(false);
  const run = runs.runs.find(({ id }) => id === openId) ?? runs.runs[0];
  const problems = draftProblems(draft);
  const lastImage = runs.runs.find(isImage)?.generation?.url ?? undefined;
  const context: FieldContext = { draft, dispatch, words, problems, tried, lastImage };
  const balance = useBalance(client, runs.runs);

  const start = () => {
    setTried(true);
    const [first] = problems.keys();
    if (first !== undefined) return { wrong: first };
    const started = runs.start(draft, { quoted: { creditCost: price.creditCost, lines: price.lines } });
    setOpenId(started.id);
    return { wrong: null };
  };
  const open = (opened: Run) => setOpenId(opened.id);
  const actions = useResultActions({ client, runs, draft, balance, dispatch, onOpen: open });
  return {
    draft,
    price,
    context,
    run,
    runs: runs.runs,
    request: requestOf(draft),
    balance,
    actions,
    start,
    open,
    legal: problems.size === 0,
    load,
    choose: (modelId: string) => load(chooseModel(draft, modelId, words)),
  };
}

function isImage({ generation }: Run): boolean {
  return generation?.type === 'IMAGE' && generation.status === 'COMPLETED';
}

/** The credits that can be spent; unknown until this browser has an account, because asking would open one. */
function useBalance(client: PortalClient, runs: readonly Run[]): number | undefined {
  const accepted = runs.filter(({ generation }) => generation !== undefined);
  const { data } = useQuery({
    queryKey: ['balance', accepted.length, accepted.filter(isPending).length],
    queryFn: async ({ signal }) => {
      const outcome = await client.query(operations.Account, {}, signal);
      return outcome.ok ? outcome.data.account.balance : null;
    },
    enabled: accepted.length > 0,
    placeholderData: (previous) => previous,
  });
  return data ?? undefined;
}
