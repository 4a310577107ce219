import { expect, it } from 'vitest';
import { stoppedNotes } from './stopped-notes.ts';

const line = { vendor: 'fal', isOff: false, capMicros: null, files: 0, costMicros: 0, credits: 0 } as const;

it('says nothing of a vendor that may begin work', () => {
  expect(stoppedNotes([line, { ...line, capMicros: 2_000_000, costMicros: 1_999_999 }])).toEqual([]);
});

it('says why a vendor begins nothing, and what to type', () => {
  const capped = { ...line, vendor: 'runway', capMicros: 2_000_000, costMicros: 2_000_000 } as const;
  expect(stoppedNotes([{ ...line, isOff: true }, capped])).toEqual([
    'fal is OFF. To use it: npm run vendors -- on fal',
    expect.stringMatching(/^runway is at its CAP: \$2\.00 of \$2\.00 .* npm run vendors -- cap runway/),
  ]);
});
