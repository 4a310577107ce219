const lengthMax = 18;

const quoted = /(?:^|[\s:(])["“”„«'‘]([^"“”«»\n]{1,60}?)["”“»'’](?=$|[\s.,;:!?)])/u;
const announced =
  /(?:\bsay(?:s|ing)|\breads?|\breading|\bque diz|\bdizendo|\bescrito|\bcom a palavra|\bwith the word|\bcalled|\bnamed|\bchamad[oa])[:\s]+([\p{L}\p{N}!?&'-]+(?:\s[\p{Lu}\p{N}!?&'-]+)*)/u;

/** The words that a picture is asked to show: between quotes, or after `that says`. Undefined when there are none. */
export function readQuoted(prompt: string): string | undefined {
  const text = (quoted.exec(prompt) ?? announced.exec(prompt))?.[1]?.replace(/\s+/g, ' ').trim();
  return text ? [...text].slice(0, lengthMax).join('').trim() : undefined;
}
