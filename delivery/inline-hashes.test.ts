import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineHashes, refuseInlineStyles } from './inline-hashes.ts';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('inlineHashes', () => {
  it('names each inline script and style once, by what a browser hashes', () => {
    const html =
      '<script>a < b && "é"</script><script>a < b && "é"</script><script type="module">b</script>' +
      '<script type="speculationrules">{}</script><style>p{color:red}</style>';
    expect(inlineHashes(html)).toEqual({
      scripts: [hash('a < b && "é"'), hash('b'), hash('{}')],
      styles: [hash('p{color:red}')],
    });
  });

  it('leaves out data and what has an address', () => {
    const html = '<script src="/a.js"></script><script type="application/json">{}</script>';
    expect(inlineHashes(html)).toEqual({ scripts: [], styles: [] });
  });
});

describe('refuseInlineStyles', () => {
  it('says which element has a style', () => {
    expect(() => refuseInlineStyles('<p><i style="width:2px"></i></p>')).toThrow(
      'A <i> has style="width:2px"',
    );
  });

  it('lets an attribute pass that is only called alike', () => {
    expect(() => refuseInlineStyles('<p data-style="minimal">style="a"</p>')).not.toThrow();
  });
});
