import { EngineError } from '../job.ts';
import { parseSsml, type SsmlElement, type SsmlNode, ssmlFault } from './parse-ssml.ts';
import { prosodyTag } from './prosody.ts';
import { sayAs } from './say-as.ts';

/** A stretch of speech that is synthesized alone. */
export interface Utterance {
  /** Text with the synthesizer's own tags; everything else is escaped. */
  readonly markup: string;
  readonly pauseBeforeSeconds: number;
}

export interface Script {
  readonly utterances: readonly Utterance[];
  readonly pauseAfterSeconds: number;
  /** Whether the pauses are times that were asked for, which speed does not change. */
  readonly keepPauses: boolean;
}

const usualLength = 400;
const sentencePause = 0.28;
const paragraphPause = 0.6;
const longestBreakSeconds = 10;

/** Cuts a text at paragraphs and sentence ends into utterances of a few sentences. */
export function utterancesOfText(text: string): Script {
  const utterances: Utterance[] = [];
  for (const paragraph of text.split(/\n\s*\n/)) {
    const pieces = joinShort(paragraph.split(/(?<=[.!?…]["'”’)]*)\s+|(?<=[。！？])/));
    pieces.forEach((piece, index) => {
      const pause = utterances.length === 0 ? 0 : index === 0 ? paragraphPause : sentencePause;
      utterances.push({ markup: plainMarkup(piece), pauseBeforeSeconds: pause });
    });
  }
  return scriptOf({ utterances, pauseAfterSeconds: 0, keepPauses: false });
}

function joinShort(sentences: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const sentence of sentences.filter((text) => text.trim() !== '')) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length < usualLength)
      pieces[pieces.length - 1] = `${last} ${sentence}`;
    else pieces.push(sentence);
  }
  return pieces;
}

/**
 * The utterances of an SSML document. `language` is the BCP 47 tag dates and ordinals are written out in, `pitch`
 * the pitch setting (0 to 99) that relative pitches start from. Throws an EngineError of code unsupported-input.
 */
export function utterancesOfSsml(source: string, language: string, pitch: number): Script {
  const utterances: Utterance[] = [];
  let markup = '';
  let pause = 0;
  const flush = () => {
    if (markup.trim() !== '') {
      utterances.push({ markup, pauseBeforeSeconds: pause });
      pause = 0;
    }
    markup = '';
  };
  const walk = (element: SsmlElement) => {
    for (const node of element.children) {
      if (typeof node !== 'string' && node.name === 'break') {
        flush();
        pause += breakSeconds(node);
      } else if (typeof node !== 'string' && (node.name === 'p' || node.name === 's')) {
        const gap = node.name === 'p' ? paragraphPause : sentencePause;
        flush();
        if (utterances.length > 0) pause = Math.max(pause, gap);
        walk(node);
        flush();
        pause = Math.max(pause, gap);
      } else markup += inline(node, language, pitch);
    }
  };
  const root = parseSsml(source);
  walk(root);
  flush();
  return scriptOf({ utterances, pauseAfterSeconds: endsWithBreak(root) ? pause : 0, keepPauses: true });
}

/** All words of an SSML document, to detect its language. */
export function wordsOfSsml(source: string): string {
  return textOf(parseSsml(source));
}

function scriptOf(script: Script): Script {
  const words = script.utterances.map(({ markup }) => markup.replace(/<[^>]*>|&\w+;/g, '')).join(' ');
  if (/[\p{L}\p{N}]/u.test(words)) return script;
  throw new EngineError('unsupported-input', 'The text has nothing to say: it needs letters or digits.');
}

function inline(node: SsmlNode, language: string, pitch: number): string {
  if (typeof node === 'string') return plainMarkup(node);
  const inside = () => node.children.map((child) => inline(child, language, pitch)).join('');
  switch (node.name) {
    case 'emphasis':
      return `<emphasis level="${emphasisLevel(node)}">${inside()}</emphasis>`;
    case 'prosody':
      return `${prosodyTag(node, pitch)}${inside()}</prosody>`;
    case 'say-as':
      return plainMarkup(sayAs(node, textOf(node), language));
    case 'sub':
      if (!node.attributes.alias) throw ssmlFault('<sub> needs the attribute alias', node);
      return plainMarkup(node.attributes.alias);
    case 'break':
      return `<break time="${Math.round(breakSeconds(node) * 1000)}ms"/>`;
    case 'p':
    case 's':
      return `<${node.name}>${inside()}</${node.name}>`;
    case 'mark':
      return '';
    default:
      throw ssmlFault(
        `<${node.name}> is not one of speak, p, s, break, emphasis, prosody, say-as, sub`,
        node,
      );
  }
}

function emphasisLevel(element: SsmlElement): string {
  const level = element.attributes.level ?? 'moderate';
  if (!['strong', 'moderate', 'none', 'reduced'].includes(level))
    throw ssmlFault(`level="${level}" is not one of strong, moderate, none, reduced`, element);
  return level;
}

const strengths: Readonly<Record<string, number>> = {
  none: 0,
  'x-weak': 0.1,
  weak: 0.2,
  medium: 0.4,
  strong: 0.7,
  'x-strong': 1.2,
};

function breakSeconds(element: SsmlElement): number {
  const { time, strength = 'medium' } = element.attributes;
  if (time === undefined) {
    const seconds = strengths[strength];
    if (seconds !== undefined) return seconds;
    throw ssmlFault(`strength="${strength}" is not one of ${Object.keys(strengths).join(', ')}`, element);
  }
  const [, amount, unit] = /^\+?(\d*\.?\d+)(ms|s)$/.exec(time.trim()) ?? [];
  const seconds = Number(amount) * (unit === 'ms' ? 0.001 : 1);
  if (!(seconds <= longestBreakSeconds))
    throw ssmlFault(`time="${time}" must be a time up to 10s, such as 500ms or 1.5s`, element);
  return seconds;
}

function endsWithBreak(root: SsmlElement): boolean {
  const last = root.children.findLast((node) => typeof node !== 'string' || node.trim() !== '');
  return typeof last === 'object' && last.name === 'break';
}

function textOf(element: SsmlElement): string {
  return element.children.map((node) => (typeof node === 'string' ? node : ` ${textOf(node)} `)).join('');
}

/** Everything the synthesizer would take for a tag, an entity or phoneme input becomes plain text. */
function plainMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('[[', '[ [')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
