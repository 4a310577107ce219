import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { lazyPart } from '#components/island/lazy-part.ts';
import type { Generation } from '#contract/operations.ts';

interface Props {
  readonly generation: Generation;
  /** What is seen or heard, in words. */
  readonly label: string;
  /** Name of what is saved from it, without an ending. */
  readonly name: string;
  /** Called when the file can not be loaded, such as after its address expired. */
  readonly onMissing: () => void;
}

const ImageViewer = lazyPart(() => import('./image-viewer.tsx').then((module) => module.ImageViewer));
const VideoViewer = lazyPart(() => import('./video-viewer.tsx').then((module) => module.VideoViewer));
const AudioViewer = lazyPart(() => import('./audio-viewer.tsx').then((module) => module.AudioViewer));

/** The file of a generation in what fits it. Each viewer is loaded with the first file of its kind. */
export function Player(props: Props) {
  const { metadata, type } = props.generation;
  const ratio = metadata?.width && metadata.height ? metadata.width / metadata.height : 4;
  return (
    <Suspense
      fallback={
        <div
          className="mx-auto max-h-[70dvh] w-full bg-sunken"
          style={{ aspectRatio: type === 'AUDIO' ? 4 : ratio }}
        />
      }
    >
      <Viewer {...props} />
    </Suspense>
  );
}

function Viewer({ generation, label, name, onMissing }: Props) {
  const t = useTranslations('playground.result');
  const { url, type, metadata } = generation;
  if (!url) return <p className="p-6 text-13 text-ink-2">{t('expired')}</p>;
  const shared = { url, label, metadata, onMissing };
  switch (type) {
    case 'IMAGE':
      return <ImageViewer {...shared} />;
    case 'AUDIO':
      return <AudioViewer {...shared} />;
    case 'VIDEO':
    case 'AVATAR':
      return <VideoViewer key={url} {...shared} name={name} loops={type === 'VIDEO'} />;
  }
}
