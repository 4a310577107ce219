import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { headers, requestLimits } from '#contract/limits.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../measurements/metrics.ts';
import { chooseLocale, type Words } from '../schema/words.ts';
import type { Store } from '../store/store.ts';
import type { Tracing } from '../tracing.ts';
import { type AdmissionParts, admitCaller } from './admit-caller.ts';
import { allowOrigins, answerPreflight } from './cors.ts';
import { countOperation, countUnlessCounted } from './count-operation.ts';
import { createDocumentCache } from './document-cache.ts';
import {
  acceptBareSelections,
  countOperations,
  detachErrors,
  limitDocuments,
  showErrors,
} from './graphql-plugins.ts';
import { type Passage, type PassageContext, passageContext, toFetchRequest } from './passage.ts';
import { publicError } from './public-error.ts';
import { readBody } from './read-body.ts';
import { requestIdOf } from './request-id.ts';
import { sendError, sendResponse } from './send-response.ts';
import { traceEndpoint } from './trace-endpoint.ts';
import { traceOperations } from './trace-operations.ts';
import { TransportError } from './transport-error.ts';
import { WholeResponse } from './whole-response.ts';

export interface GraphqlEndpointParts extends AdmissionParts {
  readonly schema: GraphQLSchema;
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
  /** Where the site is, without a slash at the end. */
  readonly docsUrl: string;
  readonly words: Words;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
}

export type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Characters of documents that are kept as read. What is read from them takes about a hundred times as much. */
const DOCUMENTS_KEPT = 131_072;

/** Answers `/graphql`. What is written here is all that happens to a request, in this order. */
export function createGraphqlEndpoint(parts: GraphqlEndpointParts): Endpoint {
  const show = (passage: Passage, error: unknown) => publicError(parts, passage, error);
  const graphql = createYoga<PassageContext>({
    schema: parts.schema,
    graphqlEndpoint: '/graphql',
    plugins: [
      limitDocuments(),
      detachErrors(),
      acceptBareSelections(parts.schema),
      countOperations((context, operation) => countOperation(parts, context, operation)),
      traceOperations(parts.tracing),
      showErrors((context, error) => show(context.passage, error)),
    ],
    ...{
      maskedErrors: false,
      cors: false,
      multipart: false,
      graphiql: false,
      landingPage: false,
      logging: false,
    },
    parserAndValidationCache: {
      documentCache: createDocumentCache(DOCUMENTS_KEPT),
      // To read a document that can not be read again is cheaper than to keep its error.
      errorCache: { get: () => undefined, set: () => {} },
    },
    // The body was read within its limit before the library is asked.
    maxRequestBodySize: false,
    // All three of the same kind: Node's Response breaks on the end of a stream that is not Node's own.
    fetchAPI: { Response: WholeResponse, ReadableStream, TextEncoder },
  });

  const { Request: Fetch } = graphql.fetchAPI;
  const answer = async (passage: Passage, request: IncomingMessage) => {
    const caller = await admitCaller(parts, passage, request);
    const body = await readBody(request, requestLimits.bodyBytesMax);
    const context = passageContext(passage, request, caller);
    const answered = await graphql.fetch(toFetchRequest(Fetch, request, body, context.signal), context);
    await countUnlessCounted(parts, context);
    if (answered.body === null && answered.status >= 400) return refuseTransport(answered.status, passage);
    await sendResponse(answered, passage.response);
  };

  const refuseTransport = (status: number, passage: Passage) =>
    sendError(show(passage, new TransportError(status)), passage.response);

  return traceEndpoint(parts.tracing, '/graphql', async (request, response) => {
    const startedAt = performance.now();
    const locale = chooseLocale(request.headers['accept-language']);
    const passage: Passage = { requestId: requestIdOf(request), locale, response, startedAt };
    response.setHeader(headers.requestId, passage.requestId);
    response.setHeader('Cache-Control', 'no-store');
    allowOrigins(response);
    if (answerPreflight(request, response)) return;
    await answer(passage, request).catch((error) => {
      if (!response.closed) return sendError(show(passage, error), response);
    });
    const ms = Math.round(performance.now() - startedAt);
    const { requestId, accountId } = passage;
    parts.metrics.count('doitong_requests_total', { status: String(response.statusCode) });
    const trace = parts.tracing.traceparent()?.split('-')[1];
    const { statusCode: status } = response;
    parts.log.info('request', { request: requestId, account: accountId, status, ms, trace });
  });
}
