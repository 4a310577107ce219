import { createHmac, timingSafeEqual } from 'node:crypto';
import { isPublicName } from '../network/check-url.ts';

/** What the path begins with at which fal tells that work has ended; a token of one generation follows. */
export const falWebhookPath = '/vendor-webhooks/fal/';

/** The addresses at which a vendor tells of generations: each is good for one, and can not be guessed. */
export interface WebhookAddresses {
  /** Undefined where no vendor can reach this gateway, as far as its own address says. */
  addressFor(generationId: string): string | undefined;
  /** The generation that the path of a request is about; null when no such address was ever given. */
  generationIn(path: string): string | null;
}

export function createWebhookAddresses(secret: string, publicUrl: string): WebhookAddresses {
  const proof = (id: string) => createHmac('sha256', secret).update(`${falWebhookPath}${id}`).digest();
  const url = new URL(publicUrl);
  const isReachable = url.protocol === 'https:' && isPublicName(url);
  return {
    addressFor: (id) =>
      isReachable ? `${publicUrl}${falWebhookPath}${id}.${proof(id).toString('base64url')}` : undefined,
    generationIn(path) {
      const [id = '', given = ''] = path.slice(falWebhookPath.length).split('.');
      const right = proof(id);
      const bytes = Buffer.from(given, 'base64url');
      const isOurs = path.startsWith(falWebhookPath) && bytes.length === right.length;
      return isOurs && timingSafeEqual(bytes, right) ? id : null;
    },
  };
}
