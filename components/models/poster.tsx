import { MediumIcon } from '#components/ui/medium.tsx';
import type { GenerationType } from '#contract/request.ts';

/** The sample of a model, cropped to its place; the icon of the medium where a sample has no picture. */
export function Poster({
  src,
  type,
  className,
}: {
  src: string | undefined;
  type: GenerationType;
  className: string;
}) {
  if (!src) {
    return (
      <span className={`grid place-items-center bg-sunken ${className}`}>
        <MediumIcon type={type} />
      </span>
    );
  }
  // biome-ignore lint/performance/noImgElement: small prepared files that need no optimizer
  return <img src={src} alt="" loading="lazy" decoding="async" className={`object-cover ${className}`} />;
}
