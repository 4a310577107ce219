import {
  Client,
  fetchExchange,
  type OperationContext,
  type OperationResult,
  type OperationResultSource,
  type TypedDocumentNode,
} from '@urql/core';
import { headers } from '#contract/limits.ts';
import { type Exchange, failureOf, type Outcome } from './outcome.ts';

type Variables = Record<string, unknown>;

/** Sends the portal's named operations. Nothing rejects, except with the reason of a signal that ends a request. */
export interface PortalClient {
  query<Data, V extends Variables>(
    document: TypedDocumentNode<Data, V>,
    variables: V,
    signal?: AbortSignal,
  ): Promise<Outcome<Data>>;
  /** One key for one intent: a retry carries the same. */
  mutate<Data, V extends Variables>(
    document: TypedDocumentNode<Data, V>,
    variables: V,
    idempotencyKey?: string,
    moreHeaders?: Readonly<Record<string, string>>,
  ): Promise<Outcome<Data>>;
}

/** urql as transport only: no cache, because the queries of the page own what is kept, and POST only. */
export function createPortalClient(
  url = '/api/graphql',
  send: typeof fetch = (...args) => fetch(...args),
): PortalClient {
  const client = new Client({
    url,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'network-only',
  });
  return {
    query: (document, variables, signal) =>
      record(send, (context) => settle(client.query(document, variables, context), signal)),
    mutate: (document, variables, idempotencyKey, moreHeaders) =>
      record(send, (context) => {
        const extra = new Headers(moreHeaders);
        if (idempotencyKey !== undefined) extra.set(headers.idempotencyKey, idempotencyKey);
        return settle(client.mutation(document, variables, { ...context, fetchOptions: { headers: extra } }));
      }),
  };
}

async function record<Data>(
  send: typeof fetch,
  run: (context: Partial<OperationContext>) => Promise<OperationResult<Data>>,
): Promise<Outcome<Data>> {
  let exchange: Exchange | null = null;
  const recording: typeof fetch = async (...args) => {
    const start = performance.now();
    const response = await send(...args);
    const body = await response.text();
    const milliseconds = performance.now() - start;
    exchange = {
      status: response.status,
      milliseconds,
      receivedAt: Date.now(),
      headers: Object.fromEntries(response.headers),
      body,
    };
    return new Response(body, response);
  };
  const { data, error } = await run({ fetch: recording });
  if (error || !data) return { ok: false, failure: failureOf(error, exchange), exchange };
  return { ok: true, data, exchange };
}

/** The one result of a request. Unsubscribing is what ends it on the wire: urql sets the signal of fetch itself. */
async function settle<Data, V extends Variables>(
  source: OperationResultSource<OperationResult<Data, V>>,
  signal?: AbortSignal,
): Promise<OperationResult<Data, V>> {
  const { promise, resolve, reject } = Promise.withResolvers<OperationResult<Data, V>>();
  const stop = () => reject(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', stop, { once: true });
  const { unsubscribe } = source.subscribe(resolve);
  try {
    return await promise;
  } finally {
    unsubscribe();
    signal?.removeEventListener('abort', stop);
  }
}
