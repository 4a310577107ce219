import { publicEndpoint, subscribeToEndpoint } from '#components/code/public-endpoint.ts';

/** `[data-address]`: puts the addresses of this deployment, as the browser sees it, in place of those that stand for them. */
export function fillAddresses(): void {
  fill('origin', location.origin);
  if (document.querySelector('[data-address=endpoint]') === null) return;
  const show = () => fill('endpoint', publicEndpoint());
  subscribeToEndpoint(show);
  show();
}

function fill(kind: 'origin' | 'endpoint', text: string): void {
  for (const place of document.querySelectorAll(`[data-address=${kind}]`)) place.textContent = text;
}
