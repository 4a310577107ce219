const wordsLengthMax = 48;
const idShown = 6;

interface NamedFile {
  readonly id: string;
  /** What made it. */
  readonly modelId: string;
  readonly prompt: string;
  /** Container, which is also the ending: `mp4`. */
  readonly format: string;
}

/** A name that says what the file is and that every system takes: `kling-veleiro-cruzando-uma-baia-8w2mxq.mp4`. */
export function fileName({ id, modelId, prompt, format }: NamedFile): string {
  const parts = [modelId, shortened(plain(prompt)), plain(id).slice(-idShown)].filter((part) => part !== '');
  return `${parts.join('-')}.${format === 'jpeg' ? 'jpg' : format}`;
}

/** Small latin letters, figures and hyphens; what is written in other alphabets is left out. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** Whole words, as many as fit. */
function shortened(text: string): string {
  if (text.length <= wordsLengthMax) return text;
  const cut = text.slice(0, wordsLengthMax + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, wordsLengthMax);
}
