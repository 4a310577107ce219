import { ApiError } from '../api-error.ts';

const SENTENCES: Readonly<Record<number, string>> = {
  405: 'Send queries with GET or POST, and mutations with POST.',
  406: 'Accept application/json or application/graphql-response+json; for a subscription, text/event-stream.',
  413: 'The request body is too large. Send files as https addresses.',
  415: 'Send the request as JSON, with the header Content-Type: application/json.',
};

/** HTTP itself was not used as it must be: INVALID_INPUT with a status of its own. */
export class TransportError extends ApiError {
  readonly status: number;
  constructor(status: number) {
    super('INVALID_INPUT', SENTENCES[status] ?? 'The request is not GraphQL over HTTP.');
    this.name = 'TransportError';
    this.status = status;
  }
}
