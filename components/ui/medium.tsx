import type { GenerationType } from '#contract/request.ts';
import { Icon } from './icon.tsx';

const looks = {
  VIDEO: { icon: 'video', hue: 'text-video' },
  IMAGE: { icon: 'image', hue: 'text-image' },
  AUDIO: { icon: 'audio', hue: 'text-audio' },
  AVATAR: { icon: 'avatar', hue: 'text-avatar' },
} as const;

/** The icon of a medium in its hue; give `label` only where no word stands beside it. */
export function MediumIcon({ type, label, size }: { type: GenerationType; label?: string; size?: number }) {
  const { icon, hue } = looks[type];
  return (
    <span className={`inline-flex ${hue}`}>
      <Icon name={icon} label={label} size={size} />
    </span>
  );
}

/** A medium: its icon and its word. */
export function Medium({ type, word }: { type: GenerationType; word: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <MediumIcon type={type} />
      {word}
    </span>
  );
}
