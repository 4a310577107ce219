import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { GenerationMetadata } from '#contract/operations.ts';
import { clockText, frameAt, frameCount, stepFrom } from './frames.ts';
import {
  LoopButton,
  MuteButton,
  PlayButton,
  PlayerButton,
  Position,
  SpeedChoice,
} from './player-controls.tsx';
import { saveBlob } from './save-blob.ts';
import { setPlayer, usePlayback } from './use-playback.ts';

interface Props {
  readonly url: string;
  readonly label: string;
  readonly metadata: GenerationMetadata | null;
  /** Name of a frame that is saved, without its ending. */
  readonly name: string;
  readonly loops: boolean;
  readonly onMissing: () => void;
}

const fallbackRate = 25;

/** A video that can be looked at frame by frame, slowly, in a loop, and of which a frame can be kept. */
export function VideoViewer({ url, label, metadata, name, loops, onMissing }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: generated media comes without captions; its words are in the label */}
      <video
        ref={video}
        src={url}
        loop={loops}
        playsInline
        preload="auto"
        aria-label={label}
        width={metadata?.width ?? undefined}
        height={metadata?.height ?? undefined}
        className="mx-auto block h-auto max-h-[66dvh] w-full bg-sunken object-contain"
        onError={onMissing}
      />
      <Controls video={video} metadata={metadata} name={name} loops={loops} />
    </>
  );
}

function Controls({
  video,
  metadata,
  name,
  loops,
}: Pick<Props, 'metadata' | 'name' | 'loops'> & { video: React.RefObject<HTMLVideoElement | null> }) {
  const t = useTranslations('playgroundResult.player');
  const playback = usePlayback(video);
  const frameRate = metadata?.frameRate ?? fallbackRate;
  const durationSeconds = metadata?.duration ?? playback.duration;
  const step = (frames: number) => {
    const media = video.current;
    if (!media) return;
    media.pause();
    const currentTime = stepFrom(media.currentTime, frames, { durationSeconds, frameRate });
    setPlayer(media, { currentTime });
  };
  const count = frameCount(durationSeconds, frameRate);
  return (
    <div className="border-t border-line bg-surface px-2 py-1.5">
      <div className="flex items-center gap-2 font-mono text-12 text-ink-2">
        <PlayButton media={video} playing={playback.playing} />
        <span>{clockText(playback.time)}</span>
        <Position
          media={video}
          playback={playback}
          step={1 / frameRate}
          className="min-w-0 flex-1 accent-ink"
        />
        <span className="max-[400px]:hidden">{clockText(durationSeconds)}</span>
      </div>
      <div className="flex flex-wrap items-center gap-x-1 font-mono text-12 text-ink-3">
        <PlayerButton icon="stepBack" label={t('back')} onClick={() => step(-1)} />
        <PlayerButton icon="stepForward" label={t('forward')} onClick={() => step(1)} />
        <span className="mr-auto px-1">
          {t('frame', { frame: Math.min(count, frameAt(playback.time, frameRate) + 1), count })}
        </span>
        <LoopButton media={video} initially={loops} />
        {metadata?.audioCodec && <MuteButton media={video} />}
        <SpeedChoice media={video} />
        <PlayerButton
          icon="image"
          label={t('saveFrame')}
          onClick={() => void saveFrame(video.current, name)}
        />
        <PlayerButton
          icon="expand"
          label={t('full')}
          onClick={() => void video.current?.requestFullscreen()}
        />
      </div>
    </div>
  );
}

/** Keeps the frame in view as a picture in its own size. */
async function saveFrame(video: HTMLVideoElement | null, name: string): Promise<void> {
  if (!video || video.videoWidth === 0) return;
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) saveBlob(blob, `${name}-${video.currentTime.toFixed(3)}s.png`);
}
