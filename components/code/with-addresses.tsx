import { Fragment, type ReactNode } from 'react';
import { Endpoint, Origin } from './origin.tsx';
import { placeholderOrigin } from './placeholder-origin.ts';

/** A text with the addresses of this deployment in place of those that stand for them. */
export function withAddresses(text: string): ReactNode {
  const [before = '', ...rest] = text.split(placeholderOrigin);
  return [
    before,
    ...rest.map((part, index) => {
      const calls = /^\/graphql(?![\w.])/.test(part);
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that never changes.
        <Fragment key={index}>
          {calls ? <Endpoint /> : <Origin />}
          {calls ? part.slice('/graphql'.length) : part}
        </Fragment>
      );
    }),
  ];
}
