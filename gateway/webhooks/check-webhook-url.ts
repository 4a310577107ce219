import type { Problem } from '#contract/errors.ts';
import { type CheckUrlOptions, checkUrl } from '../network/check-url.ts';

/** What is wrong with the `webhookUrl` of a request; null when it may be contacted. */
export function checkWebhookUrl(url: string, options?: CheckUrlOptions): Promise<Problem | null> {
  return checkUrl(url, 'webhookUrl', options);
}
