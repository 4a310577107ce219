import { models } from '#catalog/models.ts';
import { guideSlugs } from '#components/docs/guide-slugs.ts';
import { errorCodes, errorPath } from '#contract/errors.ts';
import { type LocalPath, localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import { sitePages } from './site-pages.ts';

/** Addresses that people try, or that stood elsewhere, and the pages that answer them. */
const movedPaths: Readonly<Record<string, LocalPath>> = {
  '/api': '/reference',
  '/api-reference': '/reference',
  '/graphql-reference': '/reference',
  '/schema': '/reference',
  '/api-keys': '/keys',
  '/usage': '/keys',
  '/documentation': '/docs',
  '/guides': '/docs',
  '/getting-started': '/docs/quickstart',
  '/quick-start': '/docs/quickstart',
  '/auth': '/docs/authentication',
  '/rate-limits': '/limits',
  '/plans': '/pricing',
  '/prices': '/pricing',
  '/error-codes': '/errors',
  '/try': '/playground',
};

/** Where a page without its language has gone, or undefined. A guide, a model or a code also answers without its section, where that is no page of its own. */
export function movedTo(path: string): LocalPath | undefined {
  if (sitePages().some((page) => page === path)) return undefined;
  const name = path.slice(1);
  const moved = Object.hasOwn(movedPaths, path) ? movedPaths[path] : undefined;
  if (moved !== undefined) return moved;
  if (guideSlugs('en').includes(name)) return `/docs/${name}`;
  if (models.some(({ id }) => id === name)) return `/models/${name}`;
  const code = errorCodes.find((each) => each === name);
  return code && errorPath(code);
}

/** The sections of the portal that was one page, by the fragments that led to them, in its own words and in English. */
const movedAnchors: Readonly<Record<string, LocalPath>> = {
  models: '/models',
  modelos: '/models',
  'text-to-video': '/models?output=VIDEO',
  video: '/models?output=VIDEO',
  'apis-de-texto-para-video': '/models?output=VIDEO',
  'image-to-video': '/models?output=VIDEO',
  'apis-de-imagem-para-video': '/models?output=VIDEO',
  'text-to-image': '/models?output=IMAGE',
  image: '/models?output=IMAGE',
  'apis-de-texto-para-imagem': '/models?output=IMAGE',
  avatar: '/models?output=AVATAR',
  'lip-sync': '/models?output=AVATAR',
  'apis-de-avatar-lip-sync-e-tts': '/models?output=AVATAR',
  tts: '/models?output=AUDIO',
  audio: '/models?output=AUDIO',
  features: '/docs',
  recursos: '/docs',
  'uma-api-possibilidades-infinitas': '/docs',
  idempotency: '/docs/idempotency',
  webhooks: '/docs/webhooks',
  pricing: '/pricing',
  precos: '/pricing',
  errors: '/errors',
  'error-codes': '/errors',
  'codigos-de-erro': '/errors',
  'codigos-de-erro-comuns': '/errors',
  'rate-limits': '/limits',
  limits: '/limits',
  limites: '/limits',
  'limites-de-taxa': '/limits',
  'limites-de-taxa-por-plano': '/limits',
  quickstart: '/docs/quickstart',
  'quick-start': '/docs/quickstart',
  examples: '/docs/quickstart',
  exemplos: '/docs/quickstart',
  'inicio-rapido': '/docs/quickstart',
  'exemplos-de-inicio-rapido': '/docs/quickstart',
};

/**
 * A script for the front page that takes who comes with a fragment of the portal of old to the page that has its matter
 * now. Fragments never reach the server. One that the page has itself is left alone.
 */
export function movedAnchorsScript(locale: Locale): string {
  const addresses = Object.entries(movedAnchors).map(([anchor, page]) => [anchor, localize(locale, page)]);
  const map = JSON.stringify(Object.fromEntries(addresses));
  return `{const a=location.hash.slice(1);if(a&&!document.getElementById(a)){let n=a;try{n=decodeURIComponent(a)}catch{}const m=new Map(Object.entries(${map})).get(n.normalize('NFD').replace(/\\p{M}/gu,'').toLowerCase());if(m)location.replace(m)}}`;
}
