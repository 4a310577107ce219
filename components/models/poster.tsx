import { MediumIcon } from '#components/ui/medium.tsx';
import type { GenerationType } from '#contract/request.ts';

interface Props {
  readonly src: string | undefined;
  readonly type: GenerationType;
  readonly className: string;
  /** What is to be seen; absent where the picture only accompanies a name. */
  readonly alt?: string;
  /** For the picture that a page opens with. */
  readonly eager?: boolean;
}

/** The sample of a model, cropped to its place; the icon of the medium where a sample has no picture. */
export function Poster({ src, type, className, alt = '', eager = false }: Props) {
  if (!src) {
    return (
      <span className={`grid place-items-center bg-sunken ${className}`}>
        <MediumIcon type={type} />
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
