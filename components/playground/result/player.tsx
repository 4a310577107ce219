import { useTranslations } from 'next-intl';
import type { Generation } from '#contract/operations.ts';
import { AudioPlayer } from './audio-player.tsx';
import { ImageViewer } from './image-viewer.tsx';

interface Props {
  readonly generation: Generation;
  /** What is seen or heard, in words. */
  readonly label: string;
  /** Called when the file can not be loaded, such as after its address expired. */
  readonly onMissing: () => void;
}

/** The file of a generation in what fits it. */
export function Player({ generation, label, onMissing }: Props) {
  const t = useTranslations('playground.result');
  const { url, type, metadata } = generation;
  if (!url) return <p className="p-6 text-13 text-ink-2">{t('expired')}</p>;
  switch (type) {
    case 'IMAGE':
      return <ImageViewer url={url} label={label} metadata={metadata} onMissing={onMissing} />;
    case 'AUDIO':
      return <AudioPlayer url={url} label={label} onMissing={onMissing} />;
    case 'VIDEO':
    case 'AVATAR':
      return (
        // biome-ignore lint/a11y/useMediaCaption: generated media comes without captions; its words are in the label
        <video
          key={url}
          src={url}
          controls
          loop={type === 'VIDEO'}
          playsInline
          preload="auto"
          aria-label={label}
          width={metadata?.width ?? undefined}
          height={metadata?.height ?? undefined}
          className="mx-auto block h-auto max-h-[70dvh] w-full bg-sunken object-contain"
          onError={onMissing}
        />
      );
  }
}
