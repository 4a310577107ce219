import { type RefObject, useEffect, useState } from 'react';

export interface Playback {
  readonly playing: boolean;
  /** Seconds. */
  readonly time: number;
  /** Seconds; 0 until it is known. */
  readonly duration: number;
}

const events = ['play', 'pause', 'seeked', 'loadedmetadata', 'durationchange', 'ended', 'timeupdate'];

/** Where a player stands, at each frame of the screen while it plays. */
export function usePlayback(player: RefObject<HTMLMediaElement | null>): Playback {
  const [playback, setPlayback] = useState<Playback>({ playing: false, time: 0, duration: 0 });
  useEffect(() => {
    const media = player.current;
    if (!media) return;
    let request = 0;
    const read = () => {
      const duration = Number.isFinite(media.duration) ? media.duration : 0;
      setPlayback({ playing: !media.paused, time: media.currentTime, duration });
      cancelAnimationFrame(request);
      if (!media.paused) request = requestAnimationFrame(read);
    };
    for (const event of events) media.addEventListener(event, read);
    read();
    return () => {
      for (const event of events) media.removeEventListener(event, read);
      cancelAnimationFrame(request);
    };
  }, [player]);
  return playback;
}

/** Plays what is paused and pauses what plays. A browser that does not let it play leaves it as it is. */
export function togglePlay(media: HTMLMediaElement | null): void {
  if (!media) return;
  if (media.paused) void media.play().catch(() => media.pause());
  else media.pause();
}

/** Changes how a player plays, where there is one. */
export function setPlayer(
  media: HTMLMediaElement | null,
  change: Partial<Pick<HTMLMediaElement, 'loop' | 'muted' | 'playbackRate' | 'currentTime'>>,
): void {
  if (media) Object.assign(media, change);
}
