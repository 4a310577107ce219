import { createHash } from 'node:crypto';
import type { Model } from '#catalog/model.ts';
import type { EngineJob } from '#engine/index.ts';

const PEOPLE = /\b(character|person|people|face|avatar|selfie|headshot|portrait|speaker|presenter)\b/i;

/** The job for a picture or a recording in place of one at an address: its name says what it shows. Pure. */
export function standInJob(kind: 'image' | 'audio', address: string, { type }: Model): EngineJob {
  const seed = createHash('sha256').update(address).digest().readUInt32BE(0);
  if (kind === 'audio') {
    const text = 'This recording stands in for one that an example only names.';
    const voice = { gender: seed % 2 === 0 ? 'female' : 'male', variant: 1 + (seed % 8) } as const;
    return { kind: 'speech', text, seed, voice, speed: 1, format: 'wav', sampleRate: 24_000 };
  }
  const subject = subjectOf(address);
  const isPerson = type === 'AVATAR' || PEOPLE.test(subject);
  const prompt = isPerson ? `Portrait of a person, ${subject}` : subject;
  return { kind: 'image', prompt, seed, width: 1024, height: 1024, format: 'png' };
}

/** The words of the file's name. */
function subjectOf(address: string): string {
  const file = new URL(address).pathname.split('/').at(-1) ?? '';
  const words = file
    .replace(/\.\w+$/, '')
    .split(/[^a-zA-Z]+/)
    .filter(Boolean);
  return words.length === 0 ? 'A landscape' : words.join(' ');
}
