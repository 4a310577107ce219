'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { PromptBar } from '#components/playground/prompt-bar.tsx';

type Props = ComponentProps<typeof PromptBar> &
  Pick<ComponentProps<typeof NextIntlClientProvider>, 'messages'>;

/** The prompt bar with its messages, as one island. */
export function FrontBar({ messages, ...props }: Props) {
  return (
    <NextIntlClientProvider locale={props.words.locale} messages={messages} timeZone="UTC">
      <PromptBar {...props} />
    </NextIntlClientProvider>
  );
}
