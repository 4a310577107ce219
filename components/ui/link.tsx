import NextLink from 'next/link';
import { getLocale } from 'next-intl/server';
import type { ComponentProps } from 'react';
import { type LocalPath, localize } from '#i18n/path.ts';

type Props = Omit<ComponentProps<typeof NextLink>, 'href'> & { href: LocalPath };

/** A link to a page of the site in the reader's language. Server only: no translation code reaches the browser. */
export async function Link({ href, ...rest }: Props) {
  return <NextLink href={localize(await getLocale(), href)} {...rest} />;
}
