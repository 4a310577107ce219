import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { chromium, type Page } from 'playwright';

const address = 'http://film.room/';
const systemChromium = '/usr/bin/chromium';

/** What a browser made of a video or a sound. */
export interface Film {
  /** A frame from the middle as WebP, at most `widthMax` wide. */
  still(file: string, widthMax: number): Promise<Buffer>;
  /** The first seconds as a small WebM without sound. */
  clip(file: string, seconds: number): Promise<Buffer>;
  /** Loudness along a sound in `count` steps, the loudest being 1. */
  peaks(file: string, count: number): Promise<number[]>;
  close(): Promise<void>;
}

/** Opens a browser to look at media files with: it has decoders for all that the gateway makes. */
export async function openFilmRoom(): Promise<Film> {
  const browser = await chromium.launch({
    ...(existsSync(systemChromium) && { executablePath: systemChromium }),
    args: ['--autoplay-policy=no-user-gesture-required'],
  });
  const page = await browser.newPage();
  let shown = Buffer.alloc(0);
  await page.route(`${address}**`, (route) => {
    const isFile = route.request().url().endsWith('/file');
    return route.fulfill(isFile ? { body: shown } : { body: '<!doctype html>', contentType: 'text/html' });
  });
  await page.goto(address);
  const show = async (file: string) => {
    shown = await readFile(file);
  };
  return {
    async still(file, widthMax) {
      await show(file);
      return decoded(await page.evaluate(drawStill, widthMax));
    },
    async clip(file, seconds) {
      await show(file);
      return decoded(await page.evaluate(recordClip, seconds));
    },
    async peaks(file, count) {
      await show(file);
      return measurePeaks(page, count);
    },
    close: () => browser.close(),
  };
}

function decoded(dataUrl: string): Buffer {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
}

/** Runs in the page. */
async function drawStill(widthMax: number): Promise<string> {
  const video = document.createElement('video');
  video.src = '/file';
  video.muted = true;
  await new Promise((resolve, reject) => {
    video.onloadedmetadata = resolve;
    video.onerror = () => reject(new Error('The file is no video.'));
  });
  video.currentTime = video.duration / 2;
  await new Promise((resolve) => {
    video.onseeked = resolve;
  });
  const canvas = document.createElement('canvas');
  canvas.width = Math.min(widthMax, video.videoWidth);
  canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', 0.8);
}

/** Runs in the page, in real time. */
async function recordClip(seconds: number): Promise<string> {
  const video = document.createElement('video');
  video.src = '/file';
  video.muted = true;
  await new Promise((resolve) => {
    video.oncanplaythrough = resolve;
  });
  const canvas = document.createElement('canvas');
  const scale = 480 / Math.max(video.videoWidth, video.videoHeight);
  canvas.width = 2 * Math.round((video.videoWidth * scale) / 2);
  canvas.height = 2 * Math.round((video.videoHeight * scale) / 2);
  const context = canvas.getContext('2d');
  const draw = () => {
    context?.drawImage(video, 0, 0, canvas.width, canvas.height);
    video.requestVideoFrameCallback(draw);
  };
  video.requestVideoFrameCallback(draw);
  const recorder = new MediaRecorder(canvas.captureStream(), {
    mimeType: 'video/webm;codecs=vp9',
    videoBitsPerSecond: 240_000,
  });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  await video.play();
  recorder.start();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  await new Promise((resolve) => {
    recorder.onstop = resolve;
    recorder.stop();
  });
  const reader = new FileReader();
  reader.readAsDataURL(new Blob(parts));
  await new Promise((resolve) => {
    reader.onload = resolve;
  });
  return String(reader.result);
}

async function measurePeaks(page: Page, count: number): Promise<number[]> {
  return page.evaluate(async (steps) => {
    const bytes = await (await fetch('/file')).arrayBuffer();
    const sound = await new OfflineAudioContext(1, 1, 44_100).decodeAudioData(bytes);
    const samples = sound.getChannelData(0);
    const size = Math.floor(samples.length / steps);
    const loudness = Array.from({ length: steps }, (_, step) =>
      Math.sqrt(samples.subarray(step * size, (step + 1) * size).reduce((sum, x) => sum + x * x, 0) / size),
    );
    const highest = Math.max(...loudness);
    return loudness.map((value) => Math.round((100 * value) / highest) / 100);
  }, count);
}
