import type { IncomingMessage } from 'node:http';
import { TransportError } from './transport-error.ts';

/** The whole body. Throws a TransportError as soon as it is too large; the rest is then read and thrown away. */
export async function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) return refuse(request);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bytesMax) return refuse(request);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

/** A caller that is cut off while it sends never sees the answer, so its bytes are let through to nowhere. */
function refuse(request: IncomingMessage): never {
  request.resume();
  throw new TransportError(413);
}
