import { describe, expect, it } from 'vitest';
import { isKind, sniffMedia } from './sniff-media.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('sniffMedia', () => {
  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/gif', 'GIF89a'],
    ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['image/avif', '\0\0\0\x1cftypavif'],
    ['audio/wav', 'RIFF\x24\0\0\0WAVEfmt '],
    ['audio/mp4', '\0\0\0\x1cftypM4A '],
    ['video/mp4', '\0\0\0\x1cftypisom'],
    ['audio/ogg', 'OggS\0'],
    ['audio/flac', 'fLaC\0'],
    ['video/webm', '\x1a\x45\xdf\xa3'],
    ['audio/mpeg', 'ID3\x04'],
    ['audio/mpeg', '\xff\xfb\x90\x64'],
    ['audio/mpeg', '\xff\xf3\x84\xc4'],
  ])('knows %s', (mimeType, head) => {
    expect(sniffMedia(bytes(head))?.mimeType).toBe(mimeType);
  });

  it.each([
    '',
    '<svg xmlns=',
    '%PDF-1.7',
    'PK\x03\x04',
    '\xff\xff\xff\xff',
    '\xff\xf1\x50\x80',
    '#EXTM3U',
    'RIFF\0\0\0\0AVI ',
  ])('knows nothing of %j', (head) => {
    expect(sniffMedia(bytes(head))).toBeNull();
  });

  it('takes sound from a video, but no picture', () => {
    const video = sniffMedia(bytes('\0\0\0\x1cftypisom'));
    expect([isKind(video, 'audio'), isKind(video, 'image'), isKind(null, 'audio')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
