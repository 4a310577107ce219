/** Words that one language is full of and the other does not have. */
const common = {
  en: new Set(
    `the of and to is are with for this that it in on by be not from or an you your can what when which has have will was
    its their there then each than how who does about after before while where into only also they them we our but if
    at over between without until once every other another same any per these those here now never always first`.split(
      /\s+/,
    ),
  ),
  pt: new Set(
    `de que não com para uma um os dos das da em na nas nos por mais seu sua seus suas é são ou ao aos à às você cada pela
    pelo pelas pelos quando sem já esta este isso também até foi tem há e o se mas como num numa quem onde depois antes
    entre outro outra mesmo mesma todos todas aqui nunca sempre vez só ainda ser está sobre qual quais dele dela deste`.split(
      /\s+/,
    ),
  ),
} as const;

export type Language = keyof typeof common;

/** Letters that English words do not have. */
const portuguese = /[ãõçáéíóúâêôà]/;

/**
 * The language that a sentence is clearly in, by the commonest words of both; undefined where it has too few of them to tell.
 * Code, names of arguments, addresses and quoted words are no sentence: they are taken out before.
 */
export function guessLanguage(sentence: string): Language | undefined {
  const words = prose(sentence).match(/\p{L}+/gu) ?? [];
  const count = (language: Language) =>
    words.filter((word) => common[language].has(word) || (language === 'pt' && portuguese.test(word))).length;
  const [en, pt] = [count('en'), count('pt')];
  const enough = Math.max(en, pt) >= 2 || (Math.max(en, pt) === 1 && words.length >= 4);
  if (!enough || (en > 0 && pt > 0 && Math.max(en, pt) < 2 * Math.min(en, pt))) return undefined;
  return en > pt ? 'en' : 'pt';
}

/** A text without what has no language: code, tags, arguments, addresses, names in capitals, what stands in quotes. */
export function prose(text: string): string {
  return text
    .replaceAll(/```.*?```/gs, ' ')
    .replaceAll(/`[^`]*`/g, ' ')
    .replaceAll(/<(code|lang)>.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/“[^”]*”|"[^"]*"/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, ' ')
    .replaceAll(/https?:\S+/g, ' ')
    .replaceAll(/\{\w+(?:, (?:plural|select|number|date)[^{}]*)?\}?|#/g, ' ')
    .replaceAll(/\b(?:other|one|zero|=\d+) \{/g, ' ')
    .replaceAll(/\S*[_/=]\S*/g, ' ')
    .toLowerCase();
}

/** The sentences of a text, its paragraphs and entries of lists and tables apart. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?:;])\s+|\n\s*\n|\n\s*(?:[-*>]|\d+\.)\s+|\n?\s*\|\s*/)
    .map((sentence) => sentence.replace(/^(?:[-*>]|\d+\.)\s+/, '').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}
