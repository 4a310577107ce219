'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { KeysDesk } from './keys-desk.tsx';

type Props = ComponentProps<typeof KeysDesk> &
  Pick<ComponentProps<typeof NextIntlClientProvider>, 'messages'>;

/** The desk of keys with its messages, as one island. */
export function KeysIsland({ messages, ...props }: Props) {
  return (
    <NextIntlClientProvider locale={props.locale} messages={messages} timeZone="UTC">
      <KeysDesk {...props} />
    </NextIntlClientProvider>
  );
}
