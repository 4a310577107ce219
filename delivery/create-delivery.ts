import type { IncomingMessage, ServerResponse } from 'node:http';
import { wantedTwin } from '#components/agents/twin-address.ts';
import { finishPage } from './finish-page.ts';
import { holdHtml } from './hold-html.ts';
import { readPlainRequest } from './plain-request.ts';
import { type DeliverySettings, readDelivery } from './read-delivery.ts';
import { findAnswer, type ReadyAnswer, type Sendable, send } from './sendable.ts';

export interface Delivery {
  /** What `answer` would send to a request that came as these bytes, when it is a plain one. */
  findReady(bytes: Buffer): ReadyAnswer | undefined;
  /** Answers with what lies in memory as it was built; false, and nothing done, when that is not what is asked for. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** To be called before the framework answers: a page that it renders now is sent as those that were built. */
  prepare(request: IncomingMessage, response: ServerResponse): void;
}

/** What of a request decides whether it is for a page. */
interface Asked {
  readonly accept?: string | undefined;
  readonly rsc?: string | readonly string[] | undefined;
}

/** Sends the pages and files of the site. */
export function createDelivery(settings: DeliverySettings): Delivery {
  const { pages, files, module } = readDelivery(settings);
  const find = (path: string, { accept, rsc }: Asked): Sendable | undefined => {
    const page = pages.get(path);
    if (page === undefined) return files.get(path);
    return isForPage(rsc) && wantedTwin(path, accept ?? null) === undefined ? page : undefined;
  };
  return {
    findReady: (bytes) => {
      const request = readPlainRequest(bytes);
      if (request === undefined) return undefined;
      const { path, headers } = request;
      const found = find(path, { accept: headers.get('accept'), rsc: headers.get('rsc') });
      return found && findAnswer(found, headers.get('accept-encoding'), headers.get('if-none-match'));
    },
    answer: async (request, response) => {
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      const found = isRead ? find(pathOf(request), request.headers) : undefined;
      if (found !== undefined) send(found, request, response);
      return found !== undefined;
    },
    prepare: (request, response) => {
      if (request.method !== 'GET' || !isForPage(request.headers.rsc) || !wantsHtml(request)) return;
      const accepted = request.headers['accept-encoding'];
      // The page has to come as it is.
      delete request.headers['accept-encoding'];
      const asked = { path: pathOf(request), accepted };
      holdHtml(response, (html) => finishPage(html, asked, { module, media: settings.media }));
    },
  };
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}

/** The framework asks for the parts of a page at the page's own address. */
function isForPage(rsc: Asked['rsc']): boolean {
  return rsc === undefined;
}

function wantsHtml({ headers: { accept = '*/*' } }: IncomingMessage): boolean {
  return accept === '*/*' || accept.includes('text/html');
}
