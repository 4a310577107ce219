/** What a receiver has of a webhook: its secret, the three headers, and the body as it came. */
export interface Delivery {
  readonly secret: string;
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
}

export const emptyDelivery: Delivery = { secret: '', id: '', timestamp: '', signature: '', body: '' };
