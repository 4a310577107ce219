import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { constants, gzipSync } from 'node:zlib';

const texts = /\.(?:css|html|js|json|mjs|svg|txt|xml)$/;

/** Puts a compressed copy beside each text under a folder, for nginx to send as it is. */
export function packFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !texts.test(file)) continue;
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: constants.Z_BEST_COMPRESSION }));
  }
}

/** A configuration of nginx, such as a careful operator writes, for the files in a folder. Brotli is no part of nginx. */
export function fileServer(port: number, root: string): string {
  return `
types {
  text/html html;
  text/css css;
  text/javascript js mjs;
  application/json json;
  application/wasm wasm;
  image/svg+xml svg;
  font/woff2 woff2;
}
sendfile on;
tcp_nopush on;
keepalive_requests 1000000;
open_file_cache max=1000;
server {
  listen 127.0.0.1:${port};
  root ${root};
  access_log off;
  gzip_static on;
  location / { try_files $uri $uri.html $uri/index.html =404; }
}
`;
}
