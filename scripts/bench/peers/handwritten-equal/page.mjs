import { escaped } from './code.mjs';
import { headingsOf, proseOf } from './prose.mjs';

const site = 'https://doitong.example';

const main = [
  ['models', 'Models'],
  ['playground', 'Playground'],
  ['docs', 'Docs'],
  ['reference', 'Reference'],
  ['pricing', 'Pricing'],
  ['limits', 'Limits'],
  ['errors', 'Errors'],
  ['status', 'Status'],
];
const besides = [
  ['webhooks', 'Webhook bench'],
  ['keys', 'Keys and usage'],
];
const foot = [
  ['changelog', 'Changelog'],
  ['docs/about', 'About this portal'],
];
export const sitePages = [...main, ...besides, ...foot];
const links = (pages) =>
  pages
    .map(([path, name]) => `<a${path === 'docs' ? ' aria-current=true' : ''} href=/en/${path}>${name}</a>`)
    .join('\n');

/** Runs before anything is painted. */
export const themeScript = `try{let t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}`;

/** Runs before the code is painted: the language that was chosen on another page. */
export const languageScript = `try{for(let l of document.querySelectorAll('.code>label'))if(l.textContent==localStorage.language)l.control.checked=true}catch{}`;

/** What the pointer goes to is ready before the click, but for what works with an account, and for files. */
export const rulesScript = JSON.stringify({
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/*/(playground|keys|webhooks|status|search)', '/*.:ending(md|json|txt|xml|atom|graphql)'] } },
          { not: { selector_matches: '[href^="#"],[target]' } },
        ],
      },
      eagerness: 'eager',
    },
  ],
});

function head({ slug, title, lead }, assets) {
  const at = `${site}/docs/${slug}`;
  const about = JSON.stringify([
    {
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      headline: title,
      description: lead,
      url: at,
      inLanguage: 'en',
      publisher: { '@type': 'Organization', name: 'Doitong' },
    },
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Guides', item: `${site}/docs` },
        { '@type': 'ListItem', position: 2, name: title, item: at },
      ],
    },
  ]);
  return `<!doctype html>
<html lang=en>
<meta charset=utf-8>
<meta name=viewport content="width=device-width,initial-scale=1">
<title>${title} | Doitong</title>
<link rel=stylesheet href=${assets.css}>
<link rel=preload href=${assets.text} as=font crossorigin>
<link rel=preload href=${assets.mono} as=font crossorigin>
<script>${themeScript}</script>
<script type=module src=${assets.js}></script>
<script type=speculationrules>${rulesScript}</script>
<meta name=theme-color content=#faf7f0 media=(prefers-color-scheme:light)>
<meta name=theme-color content=#0d131f media=(prefers-color-scheme:dark)>
<meta name=description content="${lead}">
<link rel=manifest href=/site.webmanifest>
<link rel=icon href=/favicon.ico sizes=48x48>
<link rel=icon href=/icon.svg type=image/svg+xml>
<link rel=apple-touch-icon href=/apple-icon.png>
<link rel=canonical href=${at}>
<link rel=alternate hreflang=pt-BR href=${site}/pt/docs/${slug}>
<link rel=alternate hreflang=en href=${at}>
<link rel=alternate hreflang=x-default href=${at}>
<link rel=alternate type=text/markdown href=${at}.md>
<meta property=og:title content="${title}">
<meta property=og:description content="${lead}">
<meta property=og:url content=${at}>
<meta property=og:type content=website>
<meta property=og:site_name content=Doitong>
<meta property=og:locale content=en_US>
<meta property=og:locale:alternate content=pt_BR>
<meta property=og:image content=${site}/cards/en/docs/${slug}.png>
<meta property=og:image:width content=1200>
<meta property=og:image:height content=630>
<meta property=og:image:alt content="${title}">
<meta name=twitter:card content=summary_large_image>
<script type=application/ld+json>${about}</script>
`;
}

const header = (slug) => `<a class=skip href=#content>Skip to content</a>
<header>
<a class=mark href=/en><svg viewBox="0 0 32 20"><circle cx=21.5 cy=4.25 r=2.5 /><path d="M1.5 18 10 4.5l4.7 7.4 2.6-2.9 4.9 6.2 2.4-2.5 5.9 5.3"/></svg>Doitong</a>
<nav id=menu popover aria-label=Main>
${links([...main, ...besides])}
</nav>
<a class=search href=/en/search aria-keyshortcuts="Control+K Meta+K /" aria-label=Search><span>Search</span><kbd>Ctrl K</kbd></a>
<nav class=languages aria-label=Language>
<a href=/pt/docs/${slug} hreflang=pt-BR lang=pt-BR aria-label="pt: Português">pt</a>
<a href=/docs/${slug} hreflang=en aria-label="en: English" aria-current=true>en</a>
</nav>
<button class=theme aria-label="Switch theme" title="Switch theme"></button>
<a class=button href=/en/keys>Create a key</a>
<button class=bars popovertarget=menu aria-label=Menu></button>
</header>
`;

function guideList(pages, { slug, text }) {
  const inside = headingsOf(text).map((each) => `<li><a href=#${each.id}>${escaped(each.text)}</a>`);
  const items = pages.map((page) =>
    page.slug === slug
      ? `<li><a aria-current=page href=/docs/${slug}>${page.title}</a><ul aria-label="On this page">\n${inside.join('\n')}</ul>`
      : `<li><a href=/docs/${page.slug}>${page.title}</a>`,
  );
  return `<details><summary>Guides</summary>
<nav aria-label=Guides><ul>
${items.join('\n')}
<li><a href=/en/reference>Schema reference</a></ul></nav></details>
`;
}

function assistants(slug) {
  const prompt = encodeURIComponent(
    `Read ${site}/docs/${slug}.md and help me use this API. Ask me what I want to do.`,
  );
  const server = encodeURIComponent(JSON.stringify({ name: 'doitong', type: 'http', url: `${site}/mcp` }));
  return `<div class=take><button class="button copy" data-file=/docs/${slug}.md aria-live=polite>Copy page</button><button class="button more" popovertarget=take aria-label="More ways to use this page" title="More ways to use this page"></button>
<ul id=take popover>
<li><a href=/docs/${slug}.md>View as Markdown</a>
<li><a target=_blank rel=noopener href=https://chatgpt.com/?q=${prompt}>Open in ChatGPT</a>
<li><a target=_blank rel=noopener href=https://claude.ai/new?q=${prompt}>Open in Claude</a>
<li><a target=_blank rel=noopener href=https://cursor.com/link/prompt?text=${prompt}>Open in Cursor</a>
<li><a href=vscode:mcp/install?${server}>Connect to VS Code (MCP)</a></ul></div>
`;
}

function neighbours(pages, slug) {
  const at = pages.findIndex((page) => page.slug === slug);
  const link = (name, page) => (page ? `<p class=${name.toLowerCase()}>${name}<a href=/docs/${page.slug}>${page.title}</a>\n` : '');
  return `<nav class=neighbours aria-label="Previous and next guide">${link('Previous', pages[at - 1])}${link('Next', pages[at + 1])}</nav>\n`;
}

/** A guide as a page; `assets` are the addresses of what it needs. */
export function pageOf(page, pages, assets) {
  const { slug, title, lead, text } = page;
  return `${head(page, assets)}${header(slug)}<main id=content>
${guideList(pages, page)}<article>
<h1>${title}</h1>
<p class=lead>${lead}
${assistants(slug)}
${proseOf(text)}${neighbours(pages, slug)}</article></main>
<footer>
${links(sitePages).replaceAll(' aria-current=true', '')}
<p>Every picture on this site was made by the gateway’s own engine.
</footer>
<script>${languageScript}</script>
`;
}
