import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type MouseEvent, useRef, useState } from 'react';
import { waveform } from './waveform.ts';

interface Props {
  readonly url: string;
  readonly label: string;
  readonly onMissing: () => void;
}

const bars = 120;

/** Sound with its waveform; a click on the waveform plays from there. The player below it works by keyboard. */
export function AudioPlayer({ url, label, onMissing }: Props) {
  const t = useTranslations('playground.result');
  const audio = useRef<HTMLAudioElement>(null);
  const [played, setPlayed] = useState(0);
  const { data: peaks } = useQuery({
    queryKey: ['waveform', url],
    queryFn: ({ signal }) => waveform(url, bars, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const seek = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const player = audio.current;
    if (player && Number.isFinite(player.duration)) {
      player.currentTime = ((event.clientX - box.left) / box.width) * player.duration;
    }
  };
  return (
    <div className="flex flex-col gap-3 p-4">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the player below does the same by keyboard */}
      <svg
        role="img"
        aria-label={t('waveform')}
        viewBox={`0 0 ${bars * 4} 100`}
        preserveAspectRatio="none"
        className="h-28 w-full cursor-pointer text-line-2"
        onClick={seek}
      >
        <path d={barsPath(peaks ?? [])} stroke="currentColor" strokeWidth="2" />
        <path
          d={barsPath((peaks ?? []).slice(0, Math.round(played * bars)))}
          strokeWidth="2"
          className="stroke-audio"
        />
      </svg>
      {/* biome-ignore lint/a11y/useMediaCaption: the words that are spoken are the request beside it */}
      <audio
        ref={audio}
        src={url}
        controls
        preload="auto"
        aria-label={label}
        className="w-full"
        onTimeUpdate={({ currentTarget: { currentTime, duration } }) =>
          setPlayed(currentTime / duration || 0)
        }
        onError={onMissing}
      />
    </div>
  );
}

function barsPath(peaks: readonly number[]): string {
  return peaks.map((peak, index) => `M${index * 4 + 2} ${50 - peak * 48}V${50 + peak * 48}`).join('');
}
