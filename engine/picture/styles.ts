import { stripAccents } from './strip-accents.ts';

export type Style =
  | 'photorealistic'
  | 'cinematic'
  | 'anime'
  | 'watercolor'
  | 'oil'
  | 'cyberpunk'
  | 'minimalist'
  | 'pixel'
  | '3d'
  | 'sketch'
  | 'vintage'
  | 'fantasy'
  | 'noir';

/** The first pattern that matches wins; a style option is looked up before the prompt. */
const patterns: readonly [Style, RegExp][] = [
  ['watercolor', /water ?colou?r|aquarel/],
  ['oil', /\boil\b|\boleo\b|painting|painterly|pintura|impressionis|rembrandt|van gogh|monet|baroque|barroc/],
  ['anime', /anime|manga|ghibli|cartoon|desenho animado|comic/],
  ['cyberpunk', /cyber|synthwave|vaporwave/],
  ['pixel', /pixel|8-?bit|16-?bit/],
  ['sketch', /sketch|esboc|\blapis\b|pencil|\bink\b|nanquim|line ?art|drawing/],
  ['noir', /noir|black and white|black & white|preto e branco|monochrom/],
  [
    'vintage',
    /(?:vintage|retro)(?! (?:\w+ )?(?:cars?|bikes?|bicycles?|cameras?|trains?|watch|dress))|analog|polaroid|sepia|\bold film\b/,
  ],
  ['minimalist', /minimal|\bflat\b|vector|vetor/],
  ['fantasy', /fantas|magic|dreamy|surreal/],
  ['3d', /\b3d\b|render|clay|isometric/],
  ['cinematic', /cinema|dramatic|film|movie|epic/],
  ['photorealistic', /photo|foto|realis|natural/],
];

/** The style that a text asks for, if any. */
export function findStyle(text: string): Style | undefined {
  const plain = stripAccents(text);
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0];
}
