import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { GenerationMetadata } from '#contract/operations.ts';
import { clockText } from './frames.ts';
import { LoopButton, PlayButton, Position, SpeedChoice } from './player-controls.tsx';
import { usePlayback } from './use-playback.ts';
import { waveform } from './waveform.ts';

interface Props {
  readonly url: string;
  readonly label: string;
  readonly metadata: GenerationMetadata | null;
  readonly onMissing: () => void;
}

const bars = 120;
/** Seconds that an arrow key moves. */
const step = 0.1;

/** Sound over its waveform, which is the slider: a click or an arrow key plays from there. */
export function AudioViewer({ url, label, metadata, onMissing }: Props) {
  const t = useTranslations('playgroundResult.player');
  const audio = useRef<HTMLAudioElement>(null);
  const playback = usePlayback(audio);
  const { data: peaks, isError } = useQuery({
    queryKey: ['waveform', url],
    queryFn: ({ signal }) => waveform(url, bars, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const duration = playback.duration || (metadata?.duration ?? 0);
  const played = duration > 0 ? playback.time / duration : 0;
  return (
    <div>
      {/* biome-ignore lint/a11y/useMediaCaption: the words that are spoken are the request beside it */}
      <audio ref={audio} src={url} preload="auto" aria-label={label} onError={onMissing} />
      <div className="relative m-3 rounded has-focus-visible:outline-2 has-focus-visible:outline-focus">
        <Waveform peaks={peaks ?? []} played={played} />
        <Position
          media={audio}
          playback={playback}
          step={step}
          className="absolute inset-0 h-full w-full cursor-pointer opacity-0"
        />
        {isError && <p className="absolute inset-x-0 top-0 text-12 text-ink-3">{t('noWaveform')}</p>}
      </div>
      <div className="flex items-center gap-2 border-t border-line bg-surface px-2 py-1.5 font-mono text-12 text-ink-2">
        <PlayButton media={audio} playing={playback.playing} />
        <span className="mr-auto">
          {clockText(playback.time)} <span className="text-ink-3">/ {clockText(duration)}</span>
        </span>
        <LoopButton media={audio} initially={false} />
        <SpeedChoice media={audio} />
      </div>
    </div>
  );
}

function Waveform({ peaks, played }: { peaks: readonly number[]; played: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${bars * 4} 100`}
      preserveAspectRatio="none"
      className="block h-28 w-full text-line-2"
    >
      <path d={barsPath(peaks)} stroke="currentColor" strokeWidth="2" />
      <path
        d={barsPath(peaks.slice(0, Math.round(played * bars)))}
        strokeWidth="2"
        className="stroke-audio"
      />
      <path d={`M${played * bars * 4} 0V100`} stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}

function barsPath(peaks: readonly number[]): string {
  return peaks.map((peak, index) => `M${index * 4 + 2} ${50 - peak * 48}V${50 + peak * 48}`).join('');
}
