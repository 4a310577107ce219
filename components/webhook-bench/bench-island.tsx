'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { BenchDesk } from './bench-desk.tsx';

type Props = ComponentProps<typeof BenchDesk> &
  Pick<ComponentProps<typeof NextIntlClientProvider>, 'messages'>;

/** The bench with its messages, as one island. */
export function BenchIsland({ messages, ...props }: Props) {
  return (
    <NextIntlClientProvider locale={props.locale} messages={messages} timeZone="UTC">
      <BenchDesk {...props} />
    </NextIntlClientProvider>
  );
}
