import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { GenerationMetadata } from '#contract/operations.ts';

interface Props {
  readonly url: string;
  readonly label: string;
  readonly metadata: GenerationMetadata | null;
  readonly onMissing: () => void;
}

/** An image that opens in its full size. */
export function ImageViewer({ url, label, metadata, onMissing }: Props) {
  const t = useTranslations('playground.result');
  const dialog = useRef<HTMLDialogElement>(null);
  const size = { width: metadata?.width ?? undefined, height: metadata?.height ?? undefined };
  return (
    <>
      <button
        type="button"
        className="block w-full cursor-zoom-in focus-visible:-outline-offset-2"
        aria-label={`${label} (${t('zoom')})`}
        onClick={() => dialog.current?.showModal()}
      >
        {/* biome-ignore lint/performance/noImgElement: a result is shown as it was delivered */}
        <img
          src={url}
          alt={label}
          {...size}
          className="mx-auto h-auto max-h-[70dvh] w-full object-contain"
          onError={onMissing}
        />
      </button>
      <dialog
        ref={dialog}
        closedby="any"
        aria-label={label}
        className="m-auto max-h-[96dvh] max-w-[96vw] overflow-auto rounded bg-sunken p-0 text-ink backdrop:bg-black/70"
      >
        <form method="dialog" className="sticky top-0 flex justify-end">
          <button type="submit" className="m-2 square-button" aria-label={t('close')}>
            <Icon name="close" />
          </button>
        </form>
        {/* biome-ignore lint/performance/noImgElement: as above */}
        <img src={url} alt="" {...size} loading="lazy" className="-mt-13 block max-w-none" />
      </dialog>
    </>
  );
}
