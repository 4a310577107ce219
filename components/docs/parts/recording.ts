import { pictures } from '#components/prose/pictures.ts';
import type { LocalPart } from '../local-part.ts';
import { messages } from '../words.ts';

/** `<Recording />`: the playground at work, from a prompt to the code of what ran. */
export const recording: LocalPart = (_, locale) =>
  `![${messages[locale].docs.parts.recording.alt}](${pictures.recording.moving})`;
