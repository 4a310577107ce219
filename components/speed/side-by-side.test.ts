import { describe, expect, it } from 'vitest';
import { type FigureId, figureIds, figures } from './figures.ts';
import { lostTo, type MeasuredSite, ratioOf, sideBySideShape } from './side-by-side.ts';
import { judgeTargets } from './targets.ts';

const nothing = Object.fromEntries(figureIds.map((id) => [id, null])) as Record<FigureId, null>;

function site(values: Partial<Record<FigureId, number>>): MeasuredSite {
  return { id: 'site', name: 'Site', values: { ...nothing, ...values } };
}

describe('ratioOf', () => {
  it('says how many times the second the first is', () => {
    expect(ratioOf(30, 120)).toBe(0.25);
  });

  it('says nothing where one is missing, or the second is nothing', () => {
    expect([ratioOf(null, 1), ratioOf(1, undefined), ratioOf(3, 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is 0 where there is nothing of what the other has', () => {
    expect(ratioOf(0, 5)).toBe(0);
  });
});

describe('lostTo', () => {
  it('knows that less is better, but for pages a second', () => {
    const ours = site({ bytes: 20, lcp: 100, throughput: 500 });
    expect(lostTo(ours, site({ bytes: 10, lcp: 200, throughput: 900 }))).toEqual(['bytes', 'throughput']);
  });

  it('counts neither what is equal nor what one of them has not', () => {
    expect(lostTo(site({ requests: 3, search: 900 }), site({ requests: 3, copy: 1 }))).toEqual([]);
  });
});

describe('judgeTargets', () => {
  const byHand = { ...site({ bytes: 10 }), id: 'by-hand' };
  const wanted = [{ figure: 'bytes', site: 'by-hand', ratioMax: 1.3 }] as const;

  it('is met up to the ratio itself', () => {
    const judged = [13, 13.01].map((bytes) => judgeTargets(site({ bytes }), [byHand], wanted));
    expect(judged.flat().map(({ ratio, isMet }) => [ratio, isMet])).toEqual([
      [1.3, true],
      [1.301, false],
    ]);
  });

  it('says nothing of a site or a figure that was not measured', () => {
    expect(judgeTargets(site({ bytes: 13 }), [site({ bytes: 10 })], wanted)).toEqual([]);
    expect(judgeTargets(site({}), [byHand], wanted)).toEqual([]);
  });
});

it('takes figures only with a value, or a word that there is none, for every row', () => {
  const run = {
    date: '2026-11-29',
    busy: false,
    guide: 'a',
    machine: { cores: 2, node: '24', browser: 'Chromium', nginx: '1' },
    method: {
      runs: 5,
      slowdown: 4,
      latencyMs: 150,
      megabitsPerSecond: 1.6,
      roundTripMs: 100,
      connections: 16,
    },
  };
  const { bytes: _, ...incomplete } = nothing;
  expect(sideBySideShape.safeParse({ ...run, sites: [site({ bytes: 1 })] }).success).toBe(true);
  expect(sideBySideShape.safeParse({ ...run, sites: [{ ...site({}), values: incomplete }] }).success).toBe(
    false,
  );
});

it('has a unit that fits each figure', () => {
  expect(figures.throughput.better).toBe('more');
  expect(figureIds.filter((id) => figures[id].better === 'more')).toEqual(['throughput']);
});
