'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

interface Item {
  readonly href: string;
  readonly label: string;
  /** Left out of a row that is too narrow for all. */
  readonly wide?: boolean;
}

/** Pages with much code of their own: it is fetched when they are opened, and they fetch no other page beforehand. */
const applications = /\/(playground|keys|status|webhooks)$/;

/** The links of a navigation, the current section marked. In a popover, following one closes it. */
export function NavLinks({
  items,
  className,
  popover,
}: {
  items: readonly Item[];
  className: string;
  popover?: string;
}) {
  const pathname = usePathname();
  const close = popover ? () => document.getElementById(popover)?.hidePopover() : undefined;
  const isWorking = applications.test(pathname);
  return items.map(({ href, label, wide }) => (
    <Link
      key={href}
      href={href}
      onClick={close}
      prefetch={isWorking || applications.test(href) ? false : undefined}
      data-wide={wide || undefined}
      className={className}
      aria-current={current(pathname, href)}
    >
      {label}
    </Link>
  ));
}

function current(pathname: string, href: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page';
  return pathname.startsWith(`${href}/`) ? 'true' : undefined;
}
