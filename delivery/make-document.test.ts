import { describe, expect, it } from 'vitest';
import { makeDocument } from './make-document.ts';

const module = {
  entry: '/_next/static/enhance/a.js',
  islandsEntry: '/_next/static/enhance/i.js',
  islands: { 'a-island': ['/_next/static/enhance/b.js'] },
};
const parts = { module, rules: '{"prerender":[]}' };

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="pt-BR" class="a"><head><title>T</title>${head}</head><body>${body}</body></html>`;

describe('makeDocument', () => {
  it('takes out the framework: its scripts, its data, what it loads early, its marks', () => {
    const html = page(
      '<div hidden=""><!--$--><!--/$--></div><p>one<!-- -->two</p><script>self.__next_f.push([1,"<p>"])</script>' +
        '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>requestAnimationFrame(function(){$RT=performance.now()});</script>',
      '<link rel="preload" as="script" href="/_next/static/a.js"/><script src="/_next/static/a.js" async=""></script>',
    );
    const made = makeDocument(html, { rules: '{}' });
    expect(made).toBe(
      '<!DOCTYPE html><html lang="pt-BR" class="a" data-document=""><head><title>T</title>' +
        '<script type="application/speculationrules+json">{}</script></head><body><p>onetwo</p></body></html>',
    );
  });

  it('keeps scripts and data of the site, stylesheets and text to the letter', () => {
    const kept = [
      `<script>try{if(a<b&&c)d('&amp;')}catch{}</script>`,
      '<script type="application/ld+json">{"@type":"WebPage","name":"a \\u003c b"}</script>',
      '<script type="application/json" data-island-props="">{"text":"self.__next_f"}</script>',
      '<link rel="stylesheet" href="/_next/static/a.css">',
      '<p hidden="">a &lt; b &amp; c&nbsp;d</p>',
      '<svg viewBox="0 0 2 2"><path d="M0 0"></path></svg>',
      '<noscript>no <b>script</b></noscript>',
    ];
    for (const each of kept) expect(makeDocument(page(each), parts)).toContain(each);
  });

  it('adds the module and the rules', () => {
    const made = makeDocument(page(''), parts);
    expect(made).toContain('<script type="module" src="/_next/static/enhance/a.js"></script>');
    expect(made).toContain('<script type="application/speculationrules+json">{"prerender":[]}</script>');
    expect(made).not.toContain('/i.js');
  });

  it('says what an island that wakes with the page is made of, and leaves its data there', () => {
    const data = JSON.stringify({ text: 'a'.repeat(1_000) });
    const island = (when: string) =>
      `<script type="application/json" data-island-props="">${data}</script><div data-island="a-island" data-when="${when}"></div>`;
    const made = (when: string) => makeDocument(page(island(when)), { ...parts, putAside: () => '/a.json' });
    expect(made('now')).toContain('data-modules="/_next/static/enhance/b.js"');
    expect(made('now')).toContain(data);
    expect(made('now')).toContain('<script type="module" src="/_next/static/enhance/i.js"></script>');
    expect(made('touch')).not.toContain('data-modules');
    expect(made('touch')).toContain('data-island-props="/a.json"');
  });

  it('leaves out what is said for X and for all others alike', () => {
    const metas = ['<meta property="og:title" content="T">', '<meta name="twitter:card" content="summary">'];
    const made = makeDocument(page('', `${metas.join('')}<meta name="twitter:title" content="T">`), parts);
    expect(made).toContain(metas.join(''));
    expect(made).not.toContain('twitter:title');
    const other = '<meta name="twitter:title" content="Other">';
    expect(makeDocument(page('', metas.join('') + other), parts)).toContain(other);
  });

  it('puts words aside that are needed once something is opened', () => {
    const html = page('<a data-search="{&quot;title&quot;:1}"></a><ul data-assistants="{}"></ul>');
    const put: string[] = [];
    const made = makeDocument(html, { ...parts, putAside: (json) => `/${put.push(json)}.json` });
    expect(made).toContain('<a data-search="/1.json"></a><ul data-assistants="/2.json"></ul>');
    expect(put).toEqual(['{"title":1}', '{}']);
    expect(makeDocument(html, parts)).toContain('data-assistants="{}"');
  });

  it('puts a part that came late in its place', () => {
    const html = page(
      '<p>a</p><!--$?--><template id="B:0"></template><i>wait</i><!--$--><i>in</i><!--/$--><!--/$--><p>z</p>' +
        '<div hidden id="S:0"><b>late</b> part</div><script>$RC("B:0","S:0")</script>',
    );
    expect(makeDocument(html, parts)).toContain('<body><p>a</p><b>late</b> part<p>z</p></body>');
  });

  it('refuses a page of which a part never came', () => {
    const html = page('<!--$?--><template id="B:0"></template><!--/$-->');
    expect(() => makeDocument(html, parts)).toThrow('<template id="B:0"> waits for the framework');
  });
});
