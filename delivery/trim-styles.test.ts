import { describe, expect, it } from 'vitest';
import { trimStyles } from './trim-styles.ts';

const used = {
  classes: new Set(['a', 'md:flex', 'p-2.5']),
  elements: new Set(['p']),
  attributes: new Set(['data-theme']),
  fields: new Set(['checkbox']),
  scripts: 'x.className="from-script";y=`<dialog open>`;z("select");w.dataset.wideView="a"',
};

describe('trimStyles', () => {
  it('leaves out rules for classes that nothing has', () => {
    expect(trimStyles('.a{color:red}.b{color:red}.a .b{color:red}', used)).toBe('.a{color:red}');
  });

  it('keeps one of several selectors', () => {
    expect(trimStyles('.b,.a{color:red}', used)).toBe('.a{color:red}');
  });

  it('keeps what is written with escapes, in media queries and layers, and what a script may set', () => {
    const css =
      '@layer u{.p-2\\.5{padding:2px}@media (min-width:1px){.md\\:flex{display:flex}.md\\:b{color:red}}}.from-script{color:red}';
    const trimmed = trimStyles(css, used);
    expect(trimmed).toContain('.p-2\\.5{');
    expect(trimmed).toContain('.md\\:flex{');
    expect(trimmed).toContain('.from-script{');
    expect(trimmed).not.toContain('.md\\:b');
  });

  it('leaves out elements and data attributes that nothing has', () => {
    expect(trimStyles('video,p{color:red}canvas{color:red}', used)).toBe('p{color:red}');
    expect(trimStyles('p[data-gone]{color:red}', used)).toBe('');
    expect(trimStyles(':where(.b,video) p{color:red}', used)).toBe('');
  });

  it('keeps elements and data attributes that a script writes, and every other attribute', () => {
    const css = 'dialog{color:red}select{color:tan}p[data-wide-view]{color:#00f}p[aria-busy]{color:pink}';
    expect(trimStyles(css, used)).toBe(css);
  });

  it('keeps elements, attributes, custom properties and keyframes', () => {
    const css =
      ':root{--ink:red}p{color:var(--ink)}[data-theme=dark]{color:blue}:is(.b,.a) p{color:red}p{animation:1s k}@keyframes k{to{color:red}}';
    const trimmed = trimStyles(css, used);
    for (const part of [':root{', 'p{', '[data-theme=dark]{', ':is(.b,.a) p{', '@keyframes k']) {
      expect(trimmed).toContain(part);
    }
  });

  it('leaves out keyframes that nothing plays, and fields of numbers that nothing has', () => {
    const css = '@keyframes k{to{color:red}}::-webkit-inner-spin-button{height:auto}';
    expect(trimStyles(css, used)).toBe('');
    const withBoth = { ...used, fields: new Set(['number']), scripts: 'play("k")' };
    expect(trimStyles(css, withBoth)).toBe(css);
  });

  it('leaves out custom properties that nothing reads', () => {
    const css =
      '@property --x{syntax:"*";inherits:false}@property --y{syntax:"*";inherits:false}:root{--x:1;--y:2;--z:3}.a{color:var(--y)}';
    const trimmed = trimStyles(css, { ...used, scripts: 'width:var(--z)' });
    expect(trimmed).not.toContain('--x');
    expect(trimmed).toContain('@property --y');
    expect(trimmed).toContain(':root{--y:2;--z:3}');
  });

  it('leaves out parts of fields that nothing has, and what only old browsers read', () => {
    const parts = 'p::file-selector-button{margin:0}::-webkit-datetime-edit{margin:0}';
    const old = '@layer properties{@supports (not (margin-trim:block)){*{--tw-x:0}}}';
    expect(trimStyles(`${parts}${old}`, used)).toBe('');
    const withFields = { ...used, fields: new Set(['file', 'date']) };
    expect(trimStyles(parts, withFields)).toBe(parts);
    expect(trimStyles('p::before{margin:0}', used)).toBe('p:before{margin:0}');
  });
});
