/** Secrets for one purpose, newest first: the first one makes, and all of them open what was made before. */
export type SecretList = readonly [string, ...string[]];

/** Secrets as they are written, with commas, blanks or line breaks between them. Throws when there is none. */
export function readSecretList(text: string): SecretList {
  const [first, ...others] = text.split(/[\s,]+/).filter((secret) => secret !== '');
  if (first === undefined) throw new Error('There is no secret.');
  return [first, ...others];
}
