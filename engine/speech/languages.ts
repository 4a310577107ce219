import { EngineError } from '../job.ts';

/** A language as the synthesizer knows it. */
export interface SpokenLanguage {
  /** BCP 47, canonical: pt-BR. */
  readonly tag: string;
  /** The synthesizer's own name of the language's voice file. */
  readonly voiceFile: string;
}

/** Regions of a language first by what was asked, `*` for every other region and for none. */
const voiceFiles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pt: { '*': 'pt-br', PT: 'pt', AO: 'pt', MZ: 'pt', CV: 'pt', GW: 'pt', ST: 'pt', TL: 'pt' },
  en: { '*': 'en-us', GB: 'en', AU: 'en', NZ: 'en', IE: 'en', ZA: 'en', IN: 'en', SG: 'en', JM: 'en-029' },
  es: { '*': 'es-419', ES: 'es', GQ: 'es' },
  fr: { '*': 'fr', BE: 'fr-be', CH: 'fr-ch' },
  zh: { '*': 'cmn', HK: 'yue', MO: 'yue' },
  cmn: { '*': 'cmn' },
  yue: { '*': 'yue' },
  no: { '*': 'nb' },
  nb: { '*': 'nb' },
};

const sameName =
  'af am ar az be bg bn bs ca cs cy da de el eo et eu fa fi ga gd gu he hi hr hu hy id is it ja ka kk kn ko ky la lt lv mi mk ml mr ms mt my ne nl or pa pl ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi'.split(
    ' ',
  );

/**
 * The voice file of a BCP 47 tag: the exact region if there is one, else the language's usual accent.
 * Throws an EngineError of code unsupported-input if the tag is malformed or the language has no voice.
 */
export function findLanguage(tag: string): SpokenLanguage {
  const locale = parseTag(tag);
  const regions = voiceFiles[locale.language];
  const voiceFile =
    regions?.[locale.region ?? '*'] ??
    regions?.['*'] ??
    (sameName.includes(locale.language) ? locale.language : undefined);
  if (!voiceFile)
    throw unsupported(`The language ${tag} has no voice here. Try pt-BR, en-US, es-MX or fr-FR.`);
  return { tag: locale.baseName, voiceFile };
}

function parseTag(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-'));
  } catch (cause) {
    throw unsupported(`${JSON.stringify(tag)} is not a BCP 47 language tag such as pt-BR.`, { cause });
  }
}

const unsupported = (message: string, options?: ErrorOptions) =>
  new EngineError('unsupported-input', message, options);
