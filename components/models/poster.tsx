import { MediumIcon } from '#components/ui/medium.tsx';
import type { GenerationType } from '#contract/request.ts';
import { Waveform } from './waveform.tsx';

interface Props {
  readonly src: string | undefined;
  readonly type: GenerationType;
  readonly className: string;
  /** Loudness along a sound, from 0 to 1, where there is room to draw it. */
  readonly peaks?: readonly number[] | undefined;
  /** What is to be seen; absent where the picture only accompanies a name. */
  readonly alt?: string;
  /** For the picture that a page opens with. */
  readonly eager?: boolean;
}

/** The sample of a model, cropped to its place; the waveform of a sound, or the icon of the medium, where it has no picture. */
export function Poster({ src, type, className, peaks, alt = '', eager = false }: Props) {
  if (!src) {
    return (
      <span className={`grid place-items-center bg-sunken ${className}`}>
        {peaks ? (
          <Waveform peaks={peaks} className="w-4/5 max-w-64 text-audio" />
        ) : (
          <MediumIcon type={type} />
        )}
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: small prepared files that need no optimizer
    <img
      src={src}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      className={`object-cover ${className}`}
    />
  );
}
