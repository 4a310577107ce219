import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, writeFile } from 'node:fs/promises';
import type { LookupFunction } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Problem } from '#contract/errors.ts';
import { ApiError } from '../api-error.ts';
import { checkUrl, type Resolve } from '../network/check-url.ts';
import { checkDataUrl, decodeDataUrl, isDataUrl, wrongKind } from './data-url.ts';
import { FetchFileError, fetchFile } from './fetch-file.ts';
import { mediaType } from './media-format.ts';
import type { MediaStore } from './media-store.ts';
import type { MediaAddress, PathSigner } from './signed-path.ts';
import { isKind, sniffBytes, sniffMedia } from './sniff-media.ts';

/** Which input of a generation the file is. */
export type FileKind = 'image' | 'audio';

export interface CallerFilesOptions {
  readonly store: MediaStore;
  readonly signer: PathSigner;
  /** Where callers reach the gateway, without a slash at the end. */
  readonly publicUrl: string;
  readonly allowPrivateUrls?: boolean;
  /** Replace DNS, for tests. */
  readonly resolve?: Resolve;
  readonly lookup?: LookupFunction;
}

export interface LoadContext {
  /** Where the file is written. Exists; the caller removes it. */
  readonly directory: string;
  readonly signal: AbortSignal;
}

/** The files that requests bring: https addresses, data URLs, and addresses of results of this gateway. */
export interface CallerFiles {
  /**
   * What is wrong with the value, before anything is charged: its shape and where it leads. Downloads nothing.
   * `unreadable`: MIME types that whoever is to read the file cannot.
   */
  checkMediaUrl(value: string, kind: FileKind, unreadable?: readonly string[]): Promise<Problem | null>;
  /** Brings the file to this disk and gives its path. Rejects with ApiError INVALID_INPUT, or the signal's reason. */
  loadCallerFile(value: string, kind: FileKind, context: LoadContext): Promise<string>;
}

export function createCallerFiles(options: CallerFilesOptions): CallerFiles {
  const urlChecks = { allowPrivate: options.allowPrivateUrls, resolve: options.resolve };
  return {
    async checkMediaUrl(value, kind, unreadable) {
      const path = `input.${kind}`;
      const toProblem = (message: string | null) => (message === null ? null : { path, message });
      if (isDataUrl(value)) return toProblem(checkDataUrl(value, kind, unreadable));
      const own = ownResult(value, options);
      return own ? toProblem(await checkOwn(own, kind, options.store)) : checkUrl(value, path, urlChecks);
    },
    async loadCallerFile(value, kind, { directory, signal }) {
      const path = join(directory, `${kind}-${randomUUID()}`);
      const own = ownResult(value, options);
      if (isDataUrl(value)) await writeDataUrl(value, kind, path);
      else if (own) await copyOwn(own, kind, options.store, path);
      else await download(value, kind, path, { ...urlChecks, lookup: options.lookup, signal });
      return nameByContent(path, kind);
    },
  };
}

/**
 * The result that a value points at: its path, or a full address. A genuine signature is enough, because one gateway
 * can be reached by several names. Null for any other value.
 */
function ownResult(value: string, { publicUrl, signer }: CallerFilesOptions): MediaAddress | null {
  const relative = value.startsWith('/') && !value.startsWith('//');
  const url = URL.parse(value, relative ? publicUrl : undefined);
  const address = url && signer.read(url.pathname, url.searchParams);
  const ownName = url?.origin === new URL(publicUrl).origin;
  return address && (ownName || address.state !== 'forged') ? address : null;
}

async function checkOwn(own: MediaAddress, kind: FileKind, store: MediaStore): Promise<string | null> {
  if (own.state === 'forged')
    return 'The signature does not fit this address. Use it exactly as the generation gave it.';
  if (own.state === 'expired')
    return 'The address has expired. Read the generation again to get a fresh one.';
  if (kind === 'image' && !mediaType(own.key).startsWith('image/'))
    return `The result is ${mediaType(own.key)}. Use the result of an IMAGE generation.`;
  if (kind === 'audio' && mediaType(own.key).startsWith('image/'))
    return `The result is ${mediaType(own.key)}. Use the result of an AUDIO generation.`;
  return (await store.stat(own.key)) ? null : 'The file is no longer kept. Generate it again.';
}

async function writeDataUrl(value: string, kind: FileKind, path: string): Promise<void> {
  const message = checkDataUrl(value, kind);
  if (message) throw invalid(kind, message);
  await writeFile(path, decodeDataUrl(value));
}

/** An address that expired while its request waited still counts. */
async function copyOwn(own: MediaAddress, kind: FileKind, store: MediaStore, path: string): Promise<void> {
  const stream = own.state === 'forged' ? null : await store.open(own.key);
  if (!stream) throw invalid(kind, 'The file is no longer kept. Generate it again.');
  await pipeline(stream, createWriteStream(path));
}

async function download(
  value: string,
  kind: FileKind,
  path: string,
  options: Parameters<typeof fetchFile>[2],
): Promise<void> {
  try {
    await fetchFile(value, path, options);
  } catch (cause) {
    if (cause instanceof FetchFileError) throw invalid(kind, cause.message, cause);
    throw cause;
  }
}

async function nameByContent(path: string, kind: FileKind): Promise<string> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffBytes), 0, sniffBytes, 0);
  await file.close();
  const found = sniffMedia(buffer.subarray(0, bytesRead));
  if (!isKind(found, kind)) throw invalid(kind, wrongKind(kind, found));
  const named = `${path}.${found.extension}`;
  await rename(path, named);
  return named;
}

function invalid(kind: FileKind, message: string, cause?: unknown): ApiError {
  return new ApiError('INVALID_INPUT', message, { cause, problems: [{ path: `input.${kind}`, message }] });
}
