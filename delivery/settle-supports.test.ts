import { describe, expect, it } from 'vitest';
import { settleSupports } from './settle-supports.ts';

const mix = '@supports (color:color-mix(in lab, red, red))';
const size = '@supports (not ((-webkit-appearance:-apple-pay-button))) or (contain-intrinsic-size:1px)';

describe('settleSupports', () => {
  it('keeps what stands in a condition that every browser meets', () => {
    expect(settleSupports(`p{a:b}${mix}{q{c:d}r{e:f}}s{g:h}${mix}{t{i:j}}`)).toBe(
      'p{a:b}q{c:d}r{e:f}s{g:h}t{i:j}',
    );
  });

  it('looks into conditions in conditions', () => {
    expect(settleSupports(`@media print{${size}{p{a:b}${mix}{p{a:c}}}}q{d:e}`)).toBe(
      '@media print{p{a:b}p{a:c}}q{d:e}',
    );
  });

  it('leaves other conditions', () => {
    const other = '@supports (position-area:bottom){p{a:b}}';
    expect(settleSupports(other)).toBe(other);
  });
});
