import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { messageKey } from '#catalog/message-key.ts';
import type { Model } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import { madeRequest, sampleImagePrompt, sampleRequest } from '#catalog/sample-request.ts';
import type { Sample } from '#catalog/samples.ts';
import type { GenerateInput } from '#contract/request.ts';
import messages from '#messages/en.json' with { type: 'json' };
import { download, type Gateway, type Generated, generate } from './samples/ask-gateway.ts';
import { type Film, openFilmRoom } from './samples/film-room.ts';

/*
 * Makes the sample of every model by asking a running gateway, as any client would:
 *   node scripts/make-samples.ts http://localhost:3000 "$(npm run --silent key -- --plan enterprise --credits 100000)" [model …]
 * Writes small pictures, clips and sounds to public/samples and what is known of them to catalog/samples.json.
 */

const folder = fileURLToPath(new URL('../public/samples/', import.meta.url));
const list = fileURLToPath(new URL('../catalog/samples.json', import.meta.url));
const clipSeconds = 4;

const words: Readonly<Record<string, { readonly prompt: string }>> = messages.catalog.models;

async function main([origin, key, ...only]: readonly string[]) {
  if (!origin || !key)
    throw new Error('Usage: node scripts/make-samples.ts <address of the gateway> <key> [model …]');
  const gateway = { origin, key };
  const scratch = await mkdtemp(path.join(tmpdir(), 'samples-'));
  const film = await openFilmRoom();
  const samples: Record<string, Sample> = JSON.parse(await readFile(list, 'utf8'));
  try {
    for (const model of models.filter(({ id }) => only.length === 0 || only.includes(id))) {
      const made = await generate(gateway, await requestOf(model, gateway));
      const file = path.join(scratch, `${model.id}.${made.metadata.format}`);
      await download(made.url, file);
      samples[model.id] = await prepare(model, made, file, film);
      console.log(model.id);
    }
  } finally {
    await film.close();
    await rm(scratch, { recursive: true });
  }
  await writeFile(list, `${JSON.stringify(samples, null, 2)}\n`);
}

/** The picture that a model starts from, made by the gateway too. */
async function ownImage(gateway: Gateway, model: Model): Promise<string> {
  const request = {
    type: 'IMAGE',
    provider: 'flux-dev',
    input: { text: sampleImagePrompt(model) },
    options: { aspectRatio: model.type === 'AVATAR' ? '1:1' : '16:9', seed: 42 },
  } as const;
  return (await generate(gateway, request)).url;
}

async function requestOf(model: Model, gateway: Gateway): Promise<GenerateInput> {
  const prompt = words[messageKey(model.id)]?.prompt ?? model.name;
  const startsFromImage = sampleRequest(model, prompt).input.image !== undefined;
  return madeRequest(model, prompt, startsFromImage ? await ownImage(gateway, model) : undefined);
}

async function prepare(model: Model, { metadata }: Generated, file: string, film: Film): Promise<Sample> {
  const { format, width, height, duration, bytes } = metadata;
  const media = {
    format,
    bytes,
    ...(width !== null && { width }),
    ...(height !== null && { height }),
    ...(duration !== null && { durationSeconds: Math.round(duration * 10) / 10 }),
  };
  if (model.type === 'IMAGE') return { poster: await picture(model.id, await readFile(file)), media };
  if (model.type === 'AUDIO') {
    await copyFile(file, path.join(folder, `${model.id}.${format}`));
    return { clip: `/samples/${model.id}.${format}`, peaks: await film.peaks(file, 36), media };
  }
  await writeFile(path.join(folder, `${model.id}.webm`), await film.clip(file, clipSeconds));
  return {
    poster: await picture(model.id, await film.still(file, 1_280)),
    clip: `/samples/${model.id}.webm`,
    media,
  };
}

/** Saves a picture small; the one that opens the front page is shown large. */
async function picture(id: string, original: Buffer): Promise<string> {
  const width = id === 'flux-ultra' ? 1_440 : 640;
  await sharp(original)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 76 })
    .toFile(path.join(folder, `${id}.webp`));
  return `/samples/${id}.webp`;
}

await main(process.argv.slice(2));
