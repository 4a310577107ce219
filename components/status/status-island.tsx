'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { StatusBoard } from './status-board.tsx';

type Props = ComponentProps<typeof StatusBoard> &
  Pick<ComponentProps<typeof NextIntlClientProvider>, 'messages'>;

/** The board with its messages, as one island. */
export function StatusIsland({ messages, ...props }: Props) {
  return (
    <NextIntlClientProvider locale={props.locale} messages={messages} timeZone="UTC">
      <StatusBoard {...props} />
    </NextIntlClientProvider>
  );
}
