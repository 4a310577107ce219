import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const endings = 'css|html|js|json|md|mjs|svg|txt|webmanifest|xml';
const texts = new RegExp(`\\.(?:${endings})$`);

/** Where a folder's brotli copies are: under the same names, so that they keep their types. */
const brotliOf = (folder: string) => `${folder}.br`;

/** Compresses each text under a folder for nginx to send as it is: with gzip beside it, with brotli in a folder of its own. */
export function packFolder(folder: string): void {
  const { BROTLI_PARAM_MODE: mode, BROTLI_MODE_TEXT: text, BROTLI_PARAM_QUALITY: quality } = constants;
  rmSync(brotliOf(folder), { recursive: true, force: true });
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !texts.test(file)) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
    const copy = path.join(brotliOf(folder), path.relative(folder, file));
    mkdirSync(path.dirname(copy), { recursive: true });
    writeFileSync(copy, brotliCompressSync(bytes, { params: { [mode]: text, [quality]: 11 } }));
  }
}

/**
 * A configuration of nginx, such as a careful operator writes, for a folder that was packed: brotli, which nginx can not
 * make, to whoever takes it, gzip to others; what is named by its content is never asked for again. `headers` is a file
 * of more that is sent with every page.
 */
export function fileServer(port: number, root: string, headers?: string): string {
  return `
types {
  text/html html;
  text/css css;
  text/javascript js mjs;
  text/markdown md;
  application/json json;
  application/manifest+json webmanifest;
  application/wasm wasm;
  image/svg+xml svg;
  image/png png;
  image/x-icon ico;
  font/woff2 woff2;
}
charset utf-8;
charset_types text/markdown;
sendfile on;
tcp_nopush on;
keepalive_requests 1000000;
open_file_cache max=1000;
map $http_accept_encoding $coding { default ""; ~\\bbr\\b br; }
map $coding $folder { default ${root}; br ${brotliOf(root)}; }
map $uri $caching { default no-cache; ~^/(?:_astro|assets)/ "public, max-age=31536000, immutable"; }
server {
  listen 127.0.0.1:${port};
  access_log off;
  gzip_static on;
  add_header Content-Encoding $coding;
  add_header Vary Accept-Encoding;
  add_header Cache-Control $caching;
  root $folder;
  location ~ \\.(?:${endings})$ { }
  location ~ \\.[^./]+$ {
    root ${root};
    add_header Cache-Control $caching;
  }
  location / {
    add_header Content-Encoding $coding;
    add_header Vary Accept-Encoding;
    add_header Cache-Control $caching;
    ${headers === undefined ? '' : `include ${headers};`}
    try_files $uri $uri.html $uri/index.html =404;
  }
}
`;
}
