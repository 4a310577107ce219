import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { languageScript, pageOf, rulesScript, sitePages, themeScript } from './page.mjs';
import { sectionsOf } from './prose.mjs';

/**
 * What a careful person would write by hand to give a visitor all that our page gives: a template, a stylesheet, a module,
 * and a search that is fetched when it is wanted.
 */
const folder = 'content/docs';
const pages = readdirSync(folder).map((file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const [, title, lead, body] = /^---\ntitle: "(.+)"\n---\n\s*(.+)\n([\s\S]*)$/.exec(text);
  return { slug: file.replace('.md', ''), title, lead, text: body };
});
const order = JSON.parse(readFileSync('order.json', 'utf8'));
pages.sort((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug));

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/docs', { recursive: true });
mkdirSync('dist/assets');

const named = (name, ending, content) => {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  const address = `/assets/${name}.${hash}.${ending}`;
  writeFileSync(`dist${address}`, content);
  return address;
};

const sections = pages.flatMap(({ slug, title, lead, text }) =>
  sectionsOf(text).map((section) => ({
    href: `/docs/${slug}${section.id && '#'}${section.id}`,
    title: section.title || title,
    within: section.title ? title : '',
    text: section.title ? section.text : `${lead} ${section.text}`.trim(),
  })),
);
const others = sitePages.map(([path, title]) => ({ href: `/en/${path}`, title, within: '', text: '' }));
const index = named('search', 'json', JSON.stringify([...others, ...sections]));

/** Makes a file small, and says where its copy is. */
async function pack(entry, define = {}) {
  const { metafile } = await build({
    entryPoints: [entry],
    outdir: 'dist/assets',
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    publicPath: '/assets',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'esnext',
    loader: { '.woff2': 'file' },
    metafile: true,
    define,
  });
  const outputs = Object.entries(metafile.outputs);
  const addressOf = (name) => outputs.find(([file]) => path.basename(file).startsWith(name))?.[0].slice('dist'.length);
  return { own: outputs.find(([, { entryPoint }]) => entryPoint === entry)[0].slice('dist'.length), addressOf };
}

const searchStyle = await pack('search.css');
const style = await pack('page.css');
const script = await pack('page.js', {
  SEARCH_INDEX: JSON.stringify(index),
  SEARCH_STYLE: JSON.stringify(searchStyle.own),
});
const assets = {
  css: style.own,
  js: script.own,
  text: style.addressOf('schibsted'),
  mono: style.addressOf('geist'),
};

for (const page of pages) {
  writeFileSync(`dist/docs/${page.slug}.html`, pageOf(page, pages, assets));
  writeFileSync(`dist/docs/${page.slug}.md`, `# ${page.title}\n\n${page.lead}\n${page.text}`);
}
for (const file of ['icon.svg', 'site.webmanifest']) copyFileSync(file, `dist/${file}`);
/** Pictures that nobody writes by hand are those of the site. */
const project = '../../..';
for (const file of ['app/favicon.ico', 'app/apple-icon.png', 'public/icon-192.png', 'public/icon-512.png', 'public/icon-maskable.png'])
  copyFileSync(`${project}/${file}`, `dist/${path.basename(file)}`);

/** What nginx sends with each file. */
const hashes = [themeScript, rulesScript, languageScript].map(
  (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
);
writeFileSync(
  'headers.conf',
  `add_header Content-Security-Policy "default-src 'self'; script-src 'self' ${hashes.join(' ')}; style-src 'self'; img-src 'self' data:; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
add_header X-Content-Type-Options nosniff;
add_header Referrer-Policy strict-origin-when-cross-origin;
add_header Permissions-Policy "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
add_header Cross-Origin-Opener-Policy same-origin;
`,
);
