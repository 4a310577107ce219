import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import sharp from 'sharp';
import { modelById } from '#catalog/models.ts';
import { sampleOf } from '#catalog/samples.ts';
import { type LocalPath, localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import { Card, type CardSample } from './card.tsx';
import { cardSize } from './card-path.ts';
import { cardWords } from './card-words.ts';

/** The picture that the front page shows too. */
const frontSample = 'flux-ultra';

/** The model whose sample stands on no card but its own shows 60 bars of its sound. */
const barsMax = 60;

const files = {
  text: ['@fontsource/schibsted-grotesk/files/schibsted-grotesk-latin-400-normal.woff', 400],
  heading: ['@fontsource/schibsted-grotesk/files/schibsted-grotesk-latin-600-normal.woff', 600],
  code: ['@fontsource/geist-mono/files/geist-mono-latin-400-normal.woff', 400],
} as const;

let fonts: ReturnType<typeof readFonts> | undefined;

/** Draws the card of a page as PNG. */
export async function renderCard(locale: Locale, page: LocalPath): Promise<ArrayBuffer> {
  const model = modelById(page.startsWith('/models/') ? page.slice('/models/'.length) : '');
  fonts ??= readFonts();
  const image = new ImageResponse(
    <Card
      words={cardWords(locale, page)}
      address={localize(locale, page)}
      medium={model?.type}
      sample={await sampleFor(page === '/' ? frontSample : model?.id)}
    />,
    { ...cardSize, fonts: await fonts },
  );
  return image.arrayBuffer();
}

async function sampleFor(id: string | undefined): Promise<CardSample | undefined> {
  const sample = id === undefined ? undefined : sampleOf(id);
  if (sample?.peaks) {
    const step = Math.ceil(sample.peaks.length / barsMax);
    return { peaks: sample.peaks.filter((_, index) => index % step === 0) };
  }
  if (!sample?.poster) return undefined;
  const file = path.join(process.cwd(), 'public', sample.poster);
  const jpeg = await sharp(file).resize(440, 630, { fit: 'cover' }).jpeg({ quality: 88 }).toBuffer();
  return { picture: `data:image/jpeg;base64,${jpeg.toString('base64')}` };
}

function readFonts() {
  const read = async ([file, weight]: (typeof files)[keyof typeof files], name: string) => ({
    name,
    weight,
    style: 'normal' as const,
    data: await readFile(path.join(process.cwd(), 'node_modules', file)),
  });
  return Promise.all([read(files.text, 'text'), read(files.heading, 'text'), read(files.code, 'code')]);
}
