const marks = /\p{M}/gu;

/** A text without accents and capitals, so that `Créditos` and `creditos` are the same. Keeps its length in most scripts. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase();
}
