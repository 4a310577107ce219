import { useEffect, useState } from 'react';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';

interface Props {
  readonly text: string;
  readonly label: string;
  readonly done: string;
}

/** Copies a text and says so for two seconds. */
export function CopyText({ text, label, done }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className={button('quiet', 'small')}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <Icon name={copied ? 'check' : 'copy'} />
      <span aria-live="polite">{copied ? done : label}</span>
    </button>
  );
}
