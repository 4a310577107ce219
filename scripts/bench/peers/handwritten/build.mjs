import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { marked } from 'marked';
import { codeToTokens } from 'shiki';

/** What a person would write by hand: the words, their marks, one stylesheet, no script. */
const folder = 'content/docs';
const pages = readdirSync(folder).map((file) => {
  const [, title, text] = /^---\ntitle: "(.+)"\n---\n([\s\S]*)$/.exec(readFileSync(`${folder}/${file}`, 'utf8'));
  return { slug: file.replace('.md', ''), title, text };
});

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const slugOf = (text) => text.toLowerCase().replaceAll(/[^\w\s-]/g, '').trim().replaceAll(/\s+/g, '-');

const colours = new Map();
const classOf = (colour) => {
  if (!colours.has(colour)) colours.set(colour, `k${colours.size}`);
  return colours.get(colour);
};

async function code({ lang = '', text }) {
  const [language, title] = /^(\S*)(?: title="(.*)")?/.exec(lang).slice(1);
  const { tokens, fg } = await codeToTokens(text, { lang: language || 'text', theme: 'github-light' });
  const lines = tokens.map((line) =>
    line
      .map(({ content, color }) =>
        color === fg ? escaped(content) : `<b class=${classOf(color)}>${escaped(content)}</b>`,
      )
      .join(''),
  );
  const caption = title ? `<figcaption>${escaped(title)}</figcaption>` : '';
  return `<figure>${caption}<pre><code>${lines.join('\n')}</code></pre></figure>\n`;
}

marked.use({
  async: true,
  async walkTokens(token) {
    if (token.type === 'code') token.html = await code(token);
  },
  renderer: {
    code: ({ html }) => html,
    heading({ tokens, text, depth }) {
      return `<h${depth} id="${slugOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
  },
});

const nav = (current) =>
  pages
    .map(({ slug, title }) => `<a href="/docs/${slug}"${slug === current ? ' aria-current=page' : ''}>${title}</a>`)
    .join('\n');

/** What our page says of itself to programs and to other languages, and the links around every page. */
const site = 'https://doitong.example';
const main = ['models', 'playground', 'docs', 'reference', 'pricing', 'limits', 'errors', 'status'];
const foot = [...main, 'webhooks', 'keys', 'changelog'];
const links = (names) => names.map((name) => `<a href="/${name}">${name}</a>`).join('\n');
const head = (slug, title, lead) => `<!doctype html>
<html lang=en>
<meta charset=utf-8>
<meta name=viewport content="width=device-width">
<title>${title} | Doitong</title>
<meta name=description content="${lead}">
<link rel=canonical href=${site}/en/docs/${slug}>
<link rel=alternate hreflang=pt-BR href=${site}/pt/docs/${slug}>
<link rel=alternate hreflang=en href=${site}/en/docs/${slug}>
<link rel=alternate type=text/markdown href=${site}/en/docs/${slug}.md>
<meta property=og:title content="${title}">
<meta property=og:description content="${lead}">
<meta property=og:url content=${site}/en/docs/${slug}>
<meta property=og:image content=${site}/cards/en/docs/${slug}.png>
<link rel=stylesheet href=/page.css>
<link rel=icon href=data:,>
`;

mkdirSync('dist/docs', { recursive: true });
for (const { slug, title, text } of pages) {
  const [lead] = text.trim().split('\n', 1);
  const body = await marked.parse(text);
  writeFileSync(
    `dist/docs/${slug}.html`,
    `${head(slug, title, lead)}<header><a href=/>Doitong</a>
${links(main)}
<a href=/search>Search</a> <a href="/pt/docs/${slug}">pt</a> <a href=/keys>Create a key</a></header>
<nav>
${nav(slug)}
</nav>
<main>
<h1>${title}</h1>
<p><a href="/en/docs/${slug}.md">View as Markdown</a>
${body}</main>
<footer>
${links(foot)}
</footer>
`,
  );
}
const light = [...colours].map(([colour, name]) => `.${name}{color:${colour}}`).join('');
writeFileSync('dist/page.css', readFileSync('page.css', 'utf8') + light);
