import { expect, it } from 'vitest';
import { readVendorCommand } from './read-vendor-command.ts';

it.each([
  [[], { name: 'list' }],
  [['list'], { name: 'list' }],
  [['margin'], { name: 'margin', days: 30 }],
  [['margin', '7'], { name: 'margin', days: 7 }],
  [['off', 'fal'], { name: 'off', vendor: 'fal' }],
  [['on', 'runway'], { name: 'on', vendor: 'runway' }],
  [['cap', 'fal', '12.50'], { name: 'cap', vendor: 'fal', capMicros: 12_500_000 }],
  [['cap', 'fal', '0'], { name: 'cap', vendor: 'fal', capMicros: 0 }],
  [['cap', 'fal', 'none'], { name: 'cap', vendor: 'fal', capMicros: null }],
  [['--help'], null],
])('%j', (args, command) => {
  expect(readVendorCommand(args)).toEqual(command);
});

it.each([
  [['off'], /off <vendor>/],
  [['off', 'foo'], /no vendor 'foo'/],
  [['cap', 'fal'], /cap <vendor>/],
  [['cap', 'fal', '-1'], /no amount/],
  [['cap', 'fal', '1.234'], /no amount/],
  [['cap', 'fal', '1', '2'], /The commands are/],
  [['margin', '0'], /no number of days/],
  [['margin', '1', '2'], /The commands are/],
  [['stop'], /The commands are/],
])('%j says what to type', (args, message) => {
  expect(() => readVendorCommand(args)).toThrow(message);
});
