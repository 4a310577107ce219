/**
 * The 29 languages of ElevenLabs' multilingual models; English and Portuguese with their variants. `auto`,
 * here and below: the model recognises the language by itself.
 */
export const elevenlabsLanguages: readonly string[] = words(`
  auto pt-BR pt-PT en-US en-GB ar bg cs da de el es fi fil fr hi hr id it ja ko ms nl pl ro ru
  sk sv ta tr uk zh
`);

/** The locales of Google's Standard, WaveNet and Neural2 voices. */
export const googleLanguages: readonly string[] = words(`
  auto pt-BR pt-PT en-US en-GB en-AU en-IN es-ES es-US fr-FR fr-CA af-ZA ar-XA bg-BG bn-IN
  ca-ES cmn-CN cmn-TW cs-CZ da-DK de-DE el-GR et-EE eu-ES fi-FI fil-PH gl-ES gu-IN he-IL hi-IN
  hu-HU id-ID is-IS it-IT ja-JP kn-IN ko-KR lt-LT lv-LV ml-IN mr-IN ms-MY nb-NO nl-BE nl-NL
  pa-IN pl-PL ro-RO ru-RU sk-SK sr-RS sv-SE ta-IN te-IN th-TH tr-TR uk-UA ur-IN vi-VN yue-HK
`);

/** What a presenter speaks. */
export const presenterLanguages: readonly string[] = ['auto', 'pt-BR', 'pt-PT', 'en-US', 'en-GB'];

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
