import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { GenerationMetadata } from '#contract/operations.ts';
import { PlayerButton } from './player-controls.tsx';
import { useZoom } from './use-zoom.ts';

interface Props {
  readonly url: string;
  readonly label: string;
  readonly metadata: GenerationMetadata | null;
  readonly onMissing: () => void;
}

/** An image that opens over the page, where it can be enlarged and moved. */
export function ImageViewer({ url, label, metadata, onMissing }: Props) {
  const t = useTranslations('playgroundResult.image');
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const size = { width: metadata?.width ?? undefined, height: metadata?.height ?? undefined };
  const show = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button
        type="button"
        className="block w-full cursor-zoom-in focus-visible:-outline-offset-2"
        aria-label={`${label} (${t('open')})`}
        onClick={show}
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
        className="m-auto h-[94dvh] max-h-none w-[96vw] max-w-none flex-col overflow-hidden rounded bg-sunken p-0 text-ink backdrop:bg-black/70 open:flex"
        onClose={() => setOpen(false)}
      >
        {open && <ZoomFrame url={url} metadata={metadata} onClose={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

function ZoomFrame({ url, metadata, onClose }: Pick<Props, 'url' | 'metadata'> & { onClose: () => void }) {
  const t = useTranslations('playgroundResult.image');
  const frame = useRef<HTMLElement>(null);
  const picture = { width: metadata?.width ?? 1, height: metadata?.height ?? 1 };
  const { view, percent, zoom, fit, actual, handlers } = useZoom(frame, picture);
  return (
    <>
      <div className="flex items-center gap-1 border-b border-line bg-surface px-2 py-1.5">
        <PlayerButton icon="zoomOut" label={t('out')} onClick={() => zoom(0.8)} />
        <span role="status" className="min-w-12 text-center font-mono text-12">
          {percent}%
        </span>
        <PlayerButton icon="zoomIn" label={t('in')} onClick={() => zoom(1.25)} />
        <button type="button" className="rounded px-2 py-1 text-13 hover:bg-hover" onClick={fit}>
          {t('fit')}
        </button>
        <button type="button" className="rounded px-2 py-1 text-13 hover:bg-hover" onClick={actual}>
          {t('actual')}
        </button>
        <span className="ml-auto text-12 text-ink-3 max-md:hidden">{t('hint')}</span>
        <button
          type="button"
          className="square-button ml-auto md:ml-2"
          aria-label={t('close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <section
        ref={frame}
        aria-label={t('frame')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the picture
        tabIndex={0}
        className="relative min-h-0 flex-1 cursor-grab touch-none overflow-hidden select-none focus-visible:-outline-offset-2 active:cursor-grabbing"
        {...handlers}
      >
        {/* biome-ignore lint/performance/noImgElement: a result is shown as it was delivered */}
        <img
          src={url}
          alt=""
          draggable={false}
          className="pointer-events-none absolute inset-0 size-full object-contain"
          style={{
            transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
            imageRendering: percent >= 300 ? 'pixelated' : 'auto',
          }}
        />
      </section>
    </>
  );
}
