'use client';

import { type Messages, NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { PromptBar } from '#components/playground/prompt-bar.tsx';
import type { PlaygroundWords } from '#components/playground/words.ts';

interface Props {
  readonly words: PlaygroundWords;
  readonly messages: Partial<Messages>;
  readonly initialModelId: string;
  readonly head: ReactNode;
  readonly figure: ReactNode;
  readonly exchange: ReactNode;
}

/** The prompt bar with the words that it needs, as one island. */
export function FrontBar({ messages, ...props }: Props) {
  return (
    <NextIntlClientProvider locale={props.words.locale} messages={messages} timeZone="UTC">
      <PromptBar {...props} />
    </NextIntlClientProvider>
  );
}
