import { describe, expect, it } from 'vitest';
import { models } from '#catalog/models.ts';
import { modelEntry } from './model-entry.ts';
import {
  criteriaSearch,
  everything,
  facetCount,
  isFiltered,
  matches,
  parseCriteria,
  togglePick,
} from './model-filter.ts';

const entries = models.map(modelEntry);
const found = (search: string) =>
  entries.filter((entry) => matches(entry, parseCriteria(search))).map((entry) => entry.id);

describe('the address', () => {
  it('says the same after a round trip', () => {
    const search =
      '?q=k%C3%ADling%20pro&output=VIDEO,IMAGE&accepts=image&duration=8%2B&ratio=9:16&price=300%2B&view=grid';
    expect(criteriaSearch(parseCriteria(search))).toBe(search);
  });

  it('is empty when nothing is picked', () => {
    expect(criteriaSearch(everything)).toBe('');
    expect(isFiltered(parseCriteria(''))).toBe(false);
  });

  it('leaves out what no facet knows', () => {
    expect(parseCriteria('?output=HOLOGRAM,AUDIO&view=cube&ratio=')).toEqual({
      ...everything,
      picks: { ...everything.picks, output: ['AUDIO'] },
    });
  });
});

describe('the filters', () => {
  it('shows everything at first', () => {
    expect(found('')).toHaveLength(models.length);
  });

  it('takes outputs as alternatives', () => {
    expect(new Set(found('?output=AUDIO,AVATAR'))).toEqual(
      new Set(['elevenlabs', 'google-tts', 'hedra', 'heygen']),
    );
  });

  it('asks for every ratio and every input that is picked', () => {
    for (const id of found('?ratio=16:9,9:16&accepts=text,image')) {
      const entry = entries.find((candidate) => candidate.id === id);
      expect(entry?.ratios).toEqual(expect.arrayContaining(['16:9', '9:16']));
      expect(entry?.inputs).toEqual(expect.arrayContaining(['text', 'image']));
    }
    expect(found('?ratio=9:16')).not.toContain('minimax');
  });

  it('compares lengths and prices as numbers', () => {
    expect(found('?duration=8%2B')).toContain('veo-3');
    expect(found('?duration=8%2B')).not.toContain('wan');
    expect(found('?price=0-99')).toContain('flux-dev');
    expect(found('?price=300%2B')).not.toContain('flux-dev');
  });

  it('finds words in any order, without accents and in any case', () => {
    expect(found('?q=kuaishou KLÍNG')).toEqual(['kling', 'kling-animation']);
    expect(found('?q=nothing of the kind')).toEqual([]);
  });
});

describe('the counts beside the values', () => {
  it('tells what each value would leave under the other criteria', () => {
    const video = togglePick(everything, 'output', 'VIDEO');
    expect(facetCount(entries, video, 'output', 'IMAGE')).toBe(
      entries.filter((entry) => entry.type === 'IMAGE').length,
    );
    expect(facetCount(entries, video, 'accepts', 'voice')).toBe(0);
  });

  it('takes a value out again when it is picked twice', () => {
    expect(togglePick(togglePick(everything, 'ratio', '1:1'), 'ratio', '1:1')).toEqual(everything);
  });
});

describe('an entry', () => {
  it('lists every legal length of a range', () => {
    expect(entries.find((entry) => entry.id === 'runway')?.seconds).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('names the resolution of a video whose sizes are a list', () => {
    expect(entries.find((entry) => entry.id === 'runway')?.resolutions).toEqual(['720p']);
  });

  it('counts a still image as 4K only where one can be made', () => {
    const fourK = entries.filter((entry) => entry.type === 'IMAGE' && entry.resolutions.includes('4K'));
    expect(fourK.map((entry) => entry.id)).toEqual(['flux-ultra']);
  });

  it('prices the default options', () => {
    const price = (id: string) => entries.find((entry) => entry.id === id)?.price;
    expect([price('flux-dev'), price('flux-pro'), price('flux-pro-1.1'), price('flux-ultra')]).toEqual([
      50, 100, 250, 200,
    ]);
  });
});
