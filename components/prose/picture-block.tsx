import type { Image } from 'mdast';
import { getLocale, getTranslations } from 'next-intl/server';
import { languageTags } from '#i18n/routing.ts';
import { pictureAt } from './pictures.ts';

/**
 * A picture that moves: its last frame, and a button under which it plays, so that nothing moves, or is fetched, unless
 * the reader wants it. What it shows is said in words beneath.
 */
export async function PictureBlock({ node }: { node: Image }) {
  const t = await getTranslations('docs.parts.recording');
  const { moving, still, width, height, seconds, bytes } = pictureAt(node.url);
  const kilobytes = Math.round(bytes / 1000).toLocaleString(languageTags[await getLocale()]);
  const size = { width, height, loading: 'lazy', decoding: 'async' } as const;
  return (
    <figure className="moving-picture">
      {/* biome-ignore lint/performance/noImgElement: a small file that is prepared, of the size it is shown in */}
      <img src={still} alt="" {...size} />
      <details>
        <summary>{t('play', { seconds: `${seconds}`, kilobytes })}</summary>
        {/* biome-ignore lint/performance/noImgElement: an optimiser would stop the motion */}
        <img src={moving} alt="" {...size} />
      </details>
      <figcaption>{node.alt}</figcaption>
    </figure>
  );
}
