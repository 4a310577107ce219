import { describe, expect, it } from 'vitest';
import { settleVariables } from './settle-variables.ts';

describe('settleVariables', () => {
  it('takes the fallback from what the theme always sets', () => {
    const css =
      '@layer theme{:root,:host{--font:var(--own), serif}}.b{--own:a}p{font:var(--font,b,var(--c))}';
    expect(settleVariables(css, '')).toContain('p{font:var(--font)}');
  });

  it('puts the fallback in the place of what nothing sets, also within another', () => {
    expect(settleVariables('p{a:var(--x,normal);b:var(--y, var(--z,1s)) 2s}', '')).toBe(
      'p{a:normal;b:1s 2s}',
    );
  });

  it('puts the initial value in the place of what nothing sets', () => {
    const css = '@property --style{syntax:"*";inherits:false;initial-value:solid}';
    expect(settleVariables(`p{border:var(--style)}${css}`, '')).toContain('p{border:solid}');
    expect(settleVariables(`p{border:var(--style)}q{--style:dashed}${css}`, '')).toContain(
      'p{border:var(--style)}',
    );
  });

  it('leaves what one rule or a script sets', () => {
    expect(settleVariables('q{--x:1}p{a:var(--x,normal)}', '')).toBe('q{--x:1}p{a:var(--x,normal)}');
    expect(settleVariables('p{a:var(--x,normal)}', 'setProperty("--x")')).toBe('p{a:var(--x,normal)}');
    expect(settleVariables('p{a:var(--x)}', '')).toBe('p{a:var(--x)}');
  });

  it('names in a transition what something sets', () => {
    const css = 'p{transition-property:color,--x,--y,--z}q{--y:1}';
    expect(settleVariables(css, '--z')).toContain('{transition-property:color,--y,--z}');
  });

  it('puts the value of the theme in the place where alone it is read', () => {
    const theme = (name: string) => `@layer theme{:root,:host{${name}:1.5}}`;
    expect(settleVariables(`${theme('--a')}p{x:var(--a)}`, '')).toContain('p{x:1.5}');
    expect(settleVariables(`${theme('--a')}p{x:var(--a);y:var(--a)}`, '')).toContain('p{x:var(--a)');
    expect(settleVariables(`${theme('--a')}p{x:var(--a)}q{--a:2}`, '')).toContain('p{x:var(--a)}');
    expect(settleVariables(`${theme('--a')}p{x:var(--a)}`, 'var(--a)')).toContain('p{x:var(--a)}');
  });

  it('says once what is said several times in a row', () => {
    expect(settleVariables('p{a:b;-w:i;-w:i;-w:i;c:d}q{-w:i;-w:i;}', '')).toBe('p{a:b;-w:i;c:d}q{-w:i;}');
  });
});
