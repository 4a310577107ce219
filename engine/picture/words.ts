/** A pattern for whole words, as the body of a regular expression: lower case, accents stripped. */
export const words = (body: string) => new RegExp(`\\b(?:${body})\\b`);
