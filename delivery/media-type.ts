import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The media type of a file by its ending, or undefined. */
export function mediaTypeOf(file: string): string | undefined {
  return types[path.extname(file)];
}

/** Whether files of a type become smaller when they are compressed. */
export function isText(type: string): boolean {
  return /^text\/|json|javascript|svg|xml|manifest/.test(type);
}
