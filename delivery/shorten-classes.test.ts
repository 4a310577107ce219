import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { attribute, elementsOf } from './html-tree.ts';
import { shorten, shortNames, withShortNames } from './shorten-classes.ts';

const css =
  '.md\\:flex{display:flex}@media (hover:hover){.hover\\:red:hover>p{color:red}}.tabs .tab{color:tan}.tab:not(.open){color:#00f}.b{color:pink}:is(.md\\:flex>*){color:red}';
const html =
  '<p class="tab md:flex"></p><p class="md:flex  hover:red"></p><p class="md:flex open b unknown"></p><p></p>';

function shortened(isKept: (name: string) => boolean = () => false) {
  const elements = elementsOf(parse(html));
  const names = shortNames(css, elements, isKept);
  for (const element of elements) shorten(element, names);
  const classes = elements.filter(({ tagName }) => tagName === 'p').map((each) => attribute(each, 'class'));
  return { classes, css: withShortNames(css, names) };
}

describe('shortNames', () => {
  it('renames a class alike in the stylesheet and in the elements, the most used one first', () => {
    const { classes, css: renamed } = shortened();
    expect(renamed).toContain('.c{display:flex}');
    expect(renamed).toContain('.d:hover>p{');
    expect(renamed).toContain(':is(.c>*){');
    expect(classes).toEqual(['tab c', 'c d', 'c open e unknown', undefined]);
    expect(renamed).toContain('.e{color:pink}');
  });

  it('leaves classes that stand beside others, and those that no rule has', () => {
    const { css: renamed } = shortened();
    expect(renamed).toContain('.tabs .tab{');
    expect(renamed).toContain('.tab:not(.open){');
  });

  it('gives one name to classes that always stand together, once', () => {
    const elements = elementsOf(parse('<p class="big red"></p><p class="tall red big"></p>'));
    const rules = '.big{width:9px}.tall{height:9px}.red{color:red}';
    const names = shortNames(rules, elements, () => false);
    for (const element of elements) shorten(element, names);
    expect(elements.slice(-2).map((each) => attribute(each, 'class'))).toEqual(['b', 'c b']);
    expect(withShortNames(rules, names)).toBe('.b{width:9px}.c{height:9px}.b{color:red}');
  });

  it('leaves what it is asked to leave', () => {
    const { classes, css: renamed } = shortened((name) => name === 'hover:red');
    expect(renamed).toContain('.hover\\:red:hover>p{');
    expect(classes[1]).toBe('c hover:red');
  });

  it('gives no name that the stylesheet has already, nor one that is hidden as an advertisement', () => {
    const many = Array.from({ length: 800 }, (_, index) => `x${index}`);
    const page = many.map((name) => `<p class="${name}"></p>`).join('');
    const rules = `${many.map((name) => `.${name}{color:red}`).join('')}.f{color:red}`;
    const given = [...shortNames(rules, elementsOf(parse(page)), () => false).values()];
    expect(new Set(given).size).toBe(many.length);
    expect(given).not.toContain('f');
    expect(given).not.toContain('ad');
  });

  it('knows classes by both names at one place, if it keeps the long ones', () => {
    const names = shortNames(css, elementsOf(parse(html)), () => false);
    const both = withShortNames(css, names, { keepsLong: true });
    expect(both).toContain('.md\\:flex,.c{display:flex}');
    expect(both).toContain('.hover\\:red:hover>p,.d:hover>p{');
    expect(both).toContain('.tabs .tab{color:tan}');
  });
});
