import type { IncomingMessage, ServerResponse } from 'node:http';
import { wantedTwin } from '#components/agents/twin-address.ts';
import { finishPage } from './finish-page.ts';
import { holdHtml } from './hold-html.ts';
import { type DeliverySettings, readDelivery } from './read-delivery.ts';
import { type Sendable, send } from './sendable.ts';

export interface Delivery {
  /** Answers with what lies in memory as it was built; false, and nothing done, when that is not what is asked for. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** To be called before the framework answers: a page that it renders now is sent as those that were built. */
  prepare(request: IncomingMessage, response: ServerResponse): void;
}

/** Sends the pages and files of the site. */
export function createDelivery(settings: DeliverySettings): Delivery {
  const { pages, files, module } = readDelivery(settings);
  const find = (request: IncomingMessage): Sendable | undefined => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const path = pathOf(request);
    const page = pages.get(path);
    if (page === undefined) return files.get(path);
    const isForUs = isForPage(request) && wantedTwin(path, request.headers.accept ?? null) === undefined;
    return isForUs ? page : undefined;
  };
  return {
    answer: async (request, response) => {
      const found = find(request);
      if (found !== undefined) send(found, request, response);
      return found !== undefined;
    },
    prepare: (request, response) => {
      if (request.method !== 'GET' || !isForPage(request) || !wantsHtml(request)) return;
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
function isForPage({ headers }: IncomingMessage): boolean {
  return headers.rsc === undefined;
}

function wantsHtml({ headers: { accept = '*/*' } }: IncomingMessage): boolean {
  return accept === '*/*' || accept.includes('text/html');
}
