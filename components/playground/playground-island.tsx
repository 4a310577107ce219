'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { Playground } from './playground.tsx';

type Props = ComponentProps<typeof Playground> &
  Pick<ComponentProps<typeof NextIntlClientProvider>, 'messages'>;

/** The playground with its messages, as one island. */
export function PlaygroundIsland({ messages, ...props }: Props) {
  return (
    <NextIntlClientProvider locale={props.words.locale} messages={messages} timeZone="UTC">
      <Playground {...props} />
    </NextIntlClientProvider>
  );
}
