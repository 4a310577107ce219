import { expect, it } from 'vitest';
import { marginTable } from './margin-table.ts';

const since = new Date('2026-01-31T00:00:00Z');
const kling = { vendor: 'fal', provider: 'kling', generations: 3, credits: 900, costMicros: 750_000 };
const flux = { vendor: 'fal', provider: 'flux-dev', generations: 2, credits: 50, costMicros: 50_000 };
const speech = { vendor: 'google', provider: 'google-tts', generations: 1, credits: 30, costMicros: 400 };
const rowsOf = (text: string) => text.split('\n').map((line) => line.trim().split(/ {2,}/));

it('adds up each vendor and all of them, and takes the cost from what the credits are worth', () => {
  const text = marginTable([kling, flux, speech], { creditUsd: 0.001, since, isOwnCost: () => true });
  expect(rowsOf(text)).toEqual([
    ['Ended at vendors since 2026-01-31 00:00 UTC'],
    ['VENDOR', 'MODEL', 'ENDED', 'CREDITS KEPT', 'WORTH', 'VENDOR COST', 'MARGIN'],
    ['fal', 'kling', '3', '900', '$0.9000', '$0.7500', '$0.1500'],
    ['fal', 'flux-dev', '2', '50', '$0.0500', '$0.0500', '$0.00'],
    ['fal', 'all', '5', '950', '$0.9500', '$0.8000', '$0.1500'],
    ['google', 'google-tts', '1', '30', '$0.0300', '$0.0004', '$0.0296'],
    ['all', 'all', '6', '980', '$0.9800', '$0.8004', '$0.1796'],
  ]);
});

it('says which costs are rough, and that nobody said what a credit is worth', () => {
  const text = marginTable([kling], { creditUsd: undefined, since, isOwnCost: () => false });
  expect(rowsOf(text)[2]).toEqual(['fal', 'kling', '3', '900', '?', '$0.7500*', '?']);
  expect(text).toMatch(/\* by a rough list price: put that of your contract in VENDOR_COSTS/);
  expect(text).toMatch(/\? set CREDIT_USD/);
});

it('shows a loss as one', () => {
  const text = marginTable([kling], { creditUsd: 0.0001, since, isOwnCost: () => true });
  expect(rowsOf(text)[2]?.at(-1)).toBe('-$0.6600');
});

it('says that there was nothing', () => {
  expect(marginTable([], { creditUsd: 1, since, isOwnCost: () => true })).toMatch(/: nothing\.$/);
});
