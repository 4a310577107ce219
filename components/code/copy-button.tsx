'use client';

import { useState } from 'react';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';

/** Copies the code that is visible in the frame around it, and says so for two seconds. */
export function CopyButton({ label, done }: { label: string; done: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async (frame: Element | null) => {
    const shown = [...(frame?.querySelectorAll('pre') ?? [])].find((pre) => pre.checkVisibility());
    await navigator.clipboard.writeText(shown?.textContent ?? '');
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button
      type="button"
      className={`${button('quiet', 'small')} needs-script`}
      onClick={(event) => void copy(event.currentTarget.closest('[data-code]'))}
    >
      <Icon name={copied ? 'check' : 'copy'} />
      <span aria-live="polite">{copied ? done : label}</span>
    </button>
  );
}
