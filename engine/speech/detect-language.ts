/** Writing systems that give the language away. The first that matches wins, so kana comes before Han. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja-JP', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['ko-KR', /\p{Script=Hangul}/u],
  ['zh-CN', /\p{Script=Han}/u],
  ['uk-UA', /[іїєґ]/iu],
  ['ru-RU', /\p{Script=Cyrillic}/u],
  ['el-GR', /\p{Script=Greek}/u],
  ['he-IL', /\p{Script=Hebrew}/u],
  ['fa-IR', /[پچژگ]/u],
  ['ar-EG', /\p{Script=Arabic}/u],
  ['hi-IN', /\p{Script=Devanagari}/u],
  ['bn-BD', /\p{Script=Bengali}/u],
  ['ta-IN', /\p{Script=Tamil}/u],
  ['th-TH', /\p{Script=Thai}/u],
  ['ka-GE', /\p{Script=Georgian}/u],
  ['hy-AM', /\p{Script=Armenian}/u],
];

interface Clues {
  readonly tag: string;
  readonly words: ReadonlySet<string>;
  /** Spellings that only this language, or few others, has. */
  readonly spelling: RegExp;
}

const clues: readonly Clues[] = [
  {
    tag: 'pt-BR',
    words: setOf(
      'o os a as um uma uns umas de do da dos das em no na nos nas e é que não com para por pelo pela se mais como mas ao aos à seu sua você eu ele ela isso este esta esse essa foi são está ser ter tem muito olá oi bom boa dia tarde noite obrigado obrigada tudo bem hoje agora aqui já',
    ),
    spelling: /[ãõ]|ç[ãõ]|lh[aeo]|nh[aeo]|mente\b|ções\b|inh[oa]s?\b|agem\b/giu,
  },
  {
    tag: 'en-US',
    words: setOf(
      'the a an of to and in is it you that he she was for on are with as his her they be at this have from or had by hi hello welcome not but what all were we when your can said there use each which do how their if will my our good morning thank thanks please today',
    ),
    spelling: /\b\w+(?:ing|tion|ness|ly|'s|n't)\b|th|wh|ck\b/giu,
  },
  {
    tag: 'es-MX',
    words: setOf(
      'el la los las un una unos unas de del en y que no con para por se más como pero al su sus lo le es son está ser tiene muy hola buenos buenas días tardes noches gracias todo bien hoy ahora aquí ya yo usted este esta eso fue',
    ),
    spelling: /[ñ¿¡]|ción\b|ll[aeo]|ue\w|dad\b/giu,
  },
  {
    tag: 'fr-FR',
    words: setOf(
      "le la les un une des de du en et est que qui ne pas avec pour par se plus comme mais au aux ce cette son sa ses je tu il elle nous vous ils bonjour bonsoir merci bien très aujourd'hui ici dans sur être avoir c'est l'on",
    ),
    spelling: /[œêèùâî]|eaux?\b|\b[ldjcnsm]'|oi[rst]|ez\b/giu,
  },
  {
    tag: 'de-DE',
    words: setOf(
      'der die das den dem ein eine einen einem und ist nicht mit für von zu auf im in wie aber sich auch es ich du er sie wir ihr hallo guten morgen tag danke bitte heute hier sehr gut willkommen werden haben sein',
    ),
    spelling: /[ßä]|sch|ung\b|keit\b|ei\w|cht/giu,
  },
  {
    tag: 'it-IT',
    words: setOf(
      'il lo la i gli le un uno una di del della dei in nel nella e è che non con per si più come ma al alla suo sua io tu lui lei noi voi ciao buongiorno buonasera grazie tutto bene oggi adesso qui già molto questo questa sono essere ha',
    ),
    spelling: /gli|zion[ei]\b|cch|tt[aoi]\b|zz|à\b|ù\b/giu,
  },
];

const portugal =
  /\b(?:autocarro|telemóvel|ecrã|comboio|contacto|facto|pequeno-almoço|casa de banho|vós|convosco|connosco|vossa?s?)\b|\bestá[s]? a \w+r\b/iu;
const britain =
  /\b\w*(?:colour|favour|centre|theatre|metre|flavour|honour|neighbour|behaviour)\w*\b|\b(?:organise|realise|whilst|lorry|queue|programme)\w*\b/iu;

/**
 * The language a text is most likely written in, as a BCP 47 tag: by script, else by common words and
 * spellings of six languages. A text without any clue counts as Brazilian Portuguese.
 */
export function detectLanguage(text: string): string {
  const script = scripts.find(([, letters]) => letters.test(text));
  if (script) return script[0];
  const words = text.toLowerCase().match(/[\p{L}'-]+/gu) ?? [];
  let best = { tag: 'pt-BR', score: 0 };
  for (const { tag, words: common, spelling } of clues) {
    const known = words.filter((word) => common.has(word)).length;
    const score = known + 0.6 * (text.match(spelling)?.length ?? 0);
    if (score > best.score) best = { tag, score };
  }
  if (best.tag === 'pt-BR' && portugal.test(text)) return 'pt-PT';
  if (best.tag === 'en-US' && britain.test(text)) return 'en-GB';
  return best.tag;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
