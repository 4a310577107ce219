import { useTranslations } from 'next-intl';
import { useState } from 'react';

interface Side {
  readonly url: string;
  readonly label: string;
}

/** Two pictures one over the other, and a line between them that is moved by pointer or arrow keys. */
export function AbSlider({ a, b, ratio }: { a: Side; b: Side; ratio: number }) {
  const t = useTranslations('playgroundCompare');
  const [share, setShare] = useState(50);
  return (
    <figure>
      <div
        className="relative overflow-hidden rounded border border-line bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-focus"
        style={{ aspectRatio: ratio }}
      >
        {/* biome-ignore lint/performance/noImgElement: a result is shown as it was delivered */}
        <img src={b.url} alt={b.label} className="absolute inset-0 size-full object-contain" />
        {/* biome-ignore lint/performance/noImgElement: as above */}
        <img
          src={a.url}
          alt={a.label}
          className="absolute inset-0 size-full bg-sunken object-contain"
          style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}
        />
        <i
          aria-hidden="true"
          className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-ink outline outline-surface"
          style={{ left: `${share}%` }}
        />
        <input
          type="range"
          aria-label={t('line')}
          min={0}
          max={100}
          step={1}
          value={share}
          className="absolute inset-0 size-full cursor-ew-resize opacity-0"
          onChange={({ target }) => setShare(target.valueAsNumber)}
        />
      </div>
      <figcaption className="flex justify-between gap-4 pt-1.5 text-12 text-ink-2">
        <span className="min-w-0 truncate">
          <b className="font-medium text-ink">A</b> {a.label}
        </span>
        <span className="min-w-0 truncate text-right">
          {b.label} <b className="font-medium text-ink">B</b>
        </span>
      </figcaption>
    </figure>
  );
}
