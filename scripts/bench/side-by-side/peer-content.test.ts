import { expect, test } from 'vitest';
import { formatGuide } from './peer-content.ts';
import { peers } from './sites.ts';

const peer = (id: string) => {
  const found = peers.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is no peer.`);
  return found;
};

const guide = {
  slug: 'a',
  title: 'A guide',
  body: '\nText.\n\n```bash curl, minimal\ncurl x\n```\n\n```json\n{}\n```\n',
};

test('gives code its title as the peer calls it, and leaves code without one', () => {
  expect(formatGuide(guide, peer('starlight'))).toContain('```bash title="curl, minimal"\ncurl x');
  expect(formatGuide(guide, peer('nextra'))).toContain('```bash filename="curl, minimal"\ncurl x');
  expect(formatGuide(guide, peer('fumadocs'))).toContain('```json\n{}');
});

test('repeats the title as a heading only where the peer does not show it by itself', () => {
  expect(formatGuide(guide, peer('nextra'))).toMatch(/^---\ntitle: "A guide"\n---\n# A guide\n/);
  expect(formatGuide(guide, peer('starlight'))).not.toContain('# A guide');
});
