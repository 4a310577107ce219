import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { useState } from 'react';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import { clockText } from './frames.ts';
import { type Playback, setPlayer, togglePlay } from './use-playback.ts';

const speeds = [0.25, 0.5, 1, 1.5, 2];

interface PartProps {
  readonly media: RefObject<HTMLMediaElement | null>;
}

/** A small button of a player. `pressed` makes it a switch. */
export function PlayerButton({
  icon,
  label,
  pressed,
  onClick,
}: {
  icon: IconName;
  label: string;
  pressed?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="icon-button size-7 shrink-0 aria-pressed:bg-selected aria-pressed:text-ink"
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} label={label} />
    </button>
  );
}

export function PlayButton({ media, playing }: PartProps & { playing: boolean }) {
  const t = useTranslations('playgroundResult.player');
  return (
    <PlayerButton
      icon={playing ? 'pause' : 'play'}
      label={playing ? t('pause') : t('play')}
      onClick={() => togglePlay(media.current)}
    />
  );
}

/** Whether it starts again at its end. */
export function LoopButton({ media, initially }: PartProps & { initially: boolean }) {
  const t = useTranslations('playgroundResult.player');
  const [loop, setLoop] = useState(initially);
  return (
    <PlayerButton
      icon="loop"
      label={t('loop')}
      pressed={loop}
      onClick={() => {
        setPlayer(media.current, { loop: !loop });
        setLoop(!loop);
      }}
    />
  );
}

export function MuteButton({ media }: PartProps) {
  const t = useTranslations('playgroundResult.player');
  const [muted, setMuted] = useState(false);
  return (
    <PlayerButton
      icon={muted ? 'mute' : 'sound'}
      label={t('mute')}
      pressed={muted}
      onClick={() => {
        setPlayer(media.current, { muted: !muted });
        setMuted(!muted);
      }}
    />
  );
}

export function SpeedChoice({ media }: PartProps) {
  const t = useTranslations('playgroundResult.player');
  return (
    <select
      aria-label={t('speed')}
      defaultValue={1}
      className="min-h-7 rounded bg-transparent px-1 font-mono text-12 text-ink-2 hover:bg-hover pointer-coarse:min-h-10"
      onChange={({ target }) => setPlayer(media.current, { playbackRate: Number(target.value) })}
    >
      {speeds.map((speed) => (
        <option key={speed} value={speed}>
          {speed}×
        </option>
      ))}
    </select>
  );
}

interface PositionProps extends PartProps {
  readonly playback: Playback;
  /** Seconds of one step of the arrow keys. */
  readonly step: number;
  readonly className: string;
}

/** Where it stands, as a slider that the keyboard moves too. */
export function Position({ media, playback, step, className }: PositionProps) {
  const t = useTranslations('playgroundResult.player');
  const { time, duration } = playback;
  return (
    <input
      type="range"
      aria-label={t('position')}
      aria-valuetext={t('moment', { time: clockText(time), duration: clockText(duration) })}
      min={0}
      max={duration}
      step={step}
      value={Math.min(time, duration)}
      disabled={duration === 0}
      className={className}
      onChange={({ target }) => setPlayer(media.current, { currentTime: target.valueAsNumber })}
    />
  );
}
