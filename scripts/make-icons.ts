import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { inProject } from './setup/project-paths.mjs';

/** Makes the icons that want pixels from `app/icon.svg`: run again when the mark changes. */
const paper = '#faf7f0';

/** The mark in ink on paper, in a square of so many pixels; `room` is the part of it that the mark fills. */
async function drawIcon(size: number, room: number, background: string): Promise<Buffer> {
  const inner = Math.round(size * room);
  const svg = readFileSync(inProject('app/icon.svg'), 'utf8').replace(/<style>.*<\/style>/, '');
  const inked = svg.replace('<svg', '<svg color="#141b29"');
  const mark = await sharp(Buffer.from(inked), { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .toBuffer();
  const square = sharp({ create: { width: size, height: size, channels: 4, background } });
  return square
    .composite([{ input: mark }])
    .png()
    .toBuffer();
}

/** An ICO file around one PNG: six bytes of head, sixteen of directory, the picture. */
function wrapIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

writeFileSync(inProject('app/favicon.ico'), wrapIco(await drawIcon(48, 0.96, '#00000000'), 48));
writeFileSync(inProject('app/apple-icon.png'), await drawIcon(180, 0.72, paper));
writeFileSync(inProject('public/icon-192.png'), await drawIcon(192, 0.86, paper));
writeFileSync(inProject('public/icon-512.png'), await drawIcon(512, 0.86, paper));
// What a device cuts off a maskable icon lies outside a circle of four fifths of its side.
writeFileSync(inProject('public/icon-maskable.png'), await drawIcon(512, 0.56, paper));
