import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { models } from '#catalog/models.ts';
import { type Constraint, withConstraint } from '#catalog/search/constraint.ts';
import { listedValues } from '#catalog/search/legal-choices.ts';
import { inputNames } from '#contract/request.ts';
import { routing } from '#i18n/routing.ts';
import { constraintText } from './constraint-text.ts';
import { criteriaSearch, everything, parseCriteria, sorts, toggleCompared, views } from './criteria.ts';
import { facets, isPicked, togglePick } from './facets.ts';
import { countModels, findModels, sortListed } from './find-models.ts';
import { fold } from './fold.ts';
import { joined, readQuery, withoutSaid } from './read-query.ts';
import { reasonText } from './reason-text.ts';
import { optionLabels, searchWords } from './search-words.ts';
import { buildVocabulary, isFeature } from './vocabulary.ts';

const vocabulary = buildVocabulary(optionLabels());
const said = (text: string) => joined(readQuery(text, vocabulary).said.map(({ constraint }) => constraint));
const found = (text: string) =>
  findModels({ text, constraints: [] }, vocabulary).listed.map(({ model }) => model.id);

const wish: readonly Constraint[] = [
  { kind: 'input', name: 'image' },
  { kind: 'ratio', values: ['9:16'] },
  { kind: 'seconds', min: 8 },
  { kind: 'credits', max: 300 },
];

const named = models.flatMap(({ options }) =>
  options
    .filter(({ name }) => isFeature(name))
    .flatMap((option) => [
      [option.name, []] as const,
      ...(listedValues(option) ?? []).map((value) => [option.name, [`${value}`]] as const),
    ]),
);
const constraint = fc.oneof<fc.Arbitrary<Constraint>[]>(
  fc
    .subarray(['VIDEO', 'IMAGE', 'AUDIO', 'AVATAR'] as const, { minLength: 1 })
    .map((values) => ({ kind: 'output', values })),
  fc
    .subarray([...new Set(models.map(({ maker }) => maker))], { minLength: 1, maxLength: 2 })
    .map((values) => ({ kind: 'maker', values })),
  fc.constantFrom(...inputNames).map((name) => ({ kind: 'input', name })),
  fc
    .tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 30 }))
    .chain(([min, more]) =>
      fc.constantFrom<Constraint>(
        { kind: 'seconds', min },
        { kind: 'seconds', max: min },
        { kind: 'seconds', min, max: min + more },
      ),
    ),
  fc.subarray(['16:9', '9:16', '1:1', '21:9'], { minLength: 1 }).map((values) => ({ kind: 'ratio', values })),
  fc
    .subarray(['360p', '720p', '1080p', '4K'], { minLength: 1 })
    .map((values) => ({ kind: 'resolution', values })),
  fc
    .subarray(['pt', 'en', 'es', 'pt-BR', 'en-GB', 'zh'], { minLength: 1 })
    .map((values) => ({ kind: 'language', values })),
  fc.constantFrom(...named).map(([name, values]) => ({ kind: 'option', name, values: [...values] })),
  fc.integer({ min: 1, max: 12_000 }).map((count) => ({ kind: 'characters', count })),
  fc.integer({ min: 1, max: 12_000 }).map((max) => ({ kind: 'credits', max })),
);
const constraints = fc
  .array(constraint, { maxLength: 5 })
  .map((list) => list.reduce<readonly Constraint[]>(withConstraint, []));

describe('the words', () => {
  it.each([
    'image input, 9:16, at least 8 s, up to 300 credits',
    'entrada de imagem, 9:16, pelo menos 8 s, até 300 créditos',
    'ENTRADA DE IMAGEM 9:16 ate 300 creditos, 8s ou mais',
    'with an image, 9 : 16, >= 8 seconds, price: 300',
    'com imagem; 9x16; a partir de 8 segundos; menos de 301 créditos',
    'image input, 9:16, pelo menos 8 s, under 301 credits',
  ])('%s mean the same', (text) => {
    expect(new Set(said(text).map((each) => JSON.stringify(each)))).toEqual(
      new Set(wish.map((each) => JSON.stringify(each))),
    );
    expect(found(text)).toEqual(['luma', 'seedance', 'vidu']);
  });

  it.each<[string, Constraint]>([
    ['longer than 8 s', { kind: 'seconds', min: 9 }],
    ['5-10 s', { kind: 'seconds', min: 5, max: 10 }],
    ['1 minuto', { kind: 'seconds', min: 60, max: 60 }],
    ['price<300', { kind: 'credits', max: 299 }],
    ['under 1,000 credits', { kind: 'credits', max: 999 }],
    ['3.000 caracteres', { kind: 'characters', count: 3_000 }],
    ['1080p ou mais', { kind: 'resolution', values: ['1080p', '4K'] }],
    ['up to 540p', { kind: 'resolution', values: ['360p', '480p', '540p'] }],
    ['com som', { kind: 'option', name: 'generateAudio', values: [] }],
    ['prompt negativo', { kind: 'option', name: 'negativePrompt', values: [] }],
    ['watercolor', { kind: 'option', name: 'style', values: ['watercolor'] }],
    ['mode: pro', { kind: 'option', name: 'mode', values: ['pro'] }],
    ['espanhol', { kind: 'language', values: ['es'] }],
    ['Black Forest Labs', { kind: 'maker', values: ['Black Forest Labs'] }],
    ['quadrado', { kind: 'ratio', values: ['1:1'] }],
    ['5:7', { kind: 'ratio', values: ['5:7'] }],
  ])('%s is understood', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it('tell image models from models that take an image', () => {
    expect(said('modelos de imagem')).toEqual([{ kind: 'output', values: ['IMAGE'] }]);
    expect(said('imagem para vídeo')).toEqual([
      { kind: 'input', name: 'image' },
      { kind: 'output', values: ['VIDEO'] },
    ]);
  });

  it('may be mistyped', () => {
    expect(said('negativ prompt, watercolr')).toEqual(said('negative prompt, watercolor'));
    expect(found('klng')).toEqual(['kling', 'kling-animation']);
  });

  it('find models by name and maker, in any order, and never take a name for a value', () => {
    expect(found('kuaishou KLÍNG')).toEqual(['kling', 'kling-animation']);
    expect(found('google')).toEqual(['veo-3', 'imagen-3', 'google-tts']);
    expect(readQuery('flux pro 1.1', vocabulary)).toEqual({
      said: [],
      names: ['flux', 'pro', '1.1'],
      unknown: [],
    });
  });

  it('that mean nothing are told, and find nothing only when all do', () => {
    expect(readQuery('video for tiktok', vocabulary).unknown).toEqual(['tiktok']);
    expect(found('video for tiktok')).toHaveLength(10);
    expect(found('nothing of the kind')).toEqual([]);
  });

  it('may be taken out again', () => {
    const text = 'kling, at least 8 s, 9:16';
    const { said: parts } = readQuery(text, vocabulary);
    expect(withoutSaid(text, parts, { kind: 'seconds', min: 8 })).toBe('kling, 9:16');
  });
});

describe('a constraint', () => {
  it.each(routing.locales)('is read back from the words of its chip in %s', (locale) => {
    const words = searchWords(locale);
    fc.assert(
      fc.property(constraints, (list) => {
        const text = list.map((each) => constraintText(each, words)).join(', ');
        const { unknown, names } = readQuery(text, vocabulary);
        expect([said(text), unknown, names], text).toEqual([list, [], []]);
      }),
      { numRuns: 300 },
    );
  });

  it('survives the address, with all else that is in it', () => {
    const criteria = fc.record({
      text: fc.string(),
      constraints,
      sort: fc.constantFrom(...sorts),
      view: fc.constantFrom(...views),
      compared: fc.subarray(
        models.map(({ id }) => id),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(criteria, (each) => {
        const read = parseCriteria(criteriaSearch(each));
        expect({ ...read, constraints: sorted(read.constraints) }).toEqual({
          ...each,
          constraints: sorted(each.constraints),
        });
      }),
    );
  });

  it('is nothing where the address holds nonsense', () => {
    expect(criteriaSearch(everything)).toBe('');
    expect(
      parseCriteria(
        '?output=HOLOGRAM,AUDIO&view=cube&ratio=wide&maker=Nobody&with=magic&credits=-1&duration=x&compare=kling,kling,none',
      ),
    ).toEqual({
      ...everything,
      constraints: [{ kind: 'output', values: ['AUDIO'] }],
      compared: ['kling'],
    });
  });
});

describe('the facets', () => {
  it('offer only what at least one model can do, and count those that can', () => {
    const nothing = readQuery('', vocabulary);
    for (const { values } of facets) {
      for (const value of values) {
        expect(countModels([value], nothing), JSON.stringify(value)).toBe(
          findModels({ text: '', constraints: [value] }, vocabulary).listed.length,
        );
        expect(countModels([value], nothing)).toBeGreaterThan(0);
      }
    }
  });

  it('pick and unpick', () => {
    for (const value of facets.flatMap(({ values }) => values)) {
      const picked = togglePick(wish, value);
      expect(isPicked(picked, value) || isPicked(wish, value)).toBe(true);
      expect(isPicked(togglePick(togglePick([], value), value), value)).toBe(false);
    }
  });
});

describe('the list', () => {
  it('shows the price of the request that was asked for, of the defaults otherwise', () => {
    const price = (text: string) =>
      findModels({ text, constraints: [] }, vocabulary).listed.find(({ model }) => model.id === 'veo-3')
        ?.credits;
    expect(price('')).toBe(2_400);
    expect(price('veo')).toBe(2_400);
    expect(price('9:16, 8 s')).toBe(720);
  });

  it('says why the others are left out, in either language', () => {
    const { leftOut } = findModels(
      { text: 'video, 9:16, 8 s or more, up to 299 credits', constraints: [] },
      vocabulary,
    );
    const of = (id: string, locale: 'en' | 'pt') =>
      reasonText(leftOut.find(({ model }) => model.id === id)?.reasons ?? [], searchWords(locale));
    expect(of('wan', 'en')).toBe('8 s or more: the longest is 5\u00a0s');
    expect(of('kling', 'pt')).toBe('até 299 créditos: o mais barato que serve custa 600 créditos');
    expect(of('minimax', 'pt')).toBe('9:16: tem 16:9');
  });

  it('is sorted by price, name, length or what was measured', () => {
    const { listed } = findModels({ text: 'video', constraints: [] }, vocabulary);
    const first = (sort: (typeof sorts)[number]) =>
      sortListed(listed, sort, { vidu: 2, kling: 3 })[0]?.model.id;
    expect(sorts.map(first)).toEqual(['runway', 'kling', 'seedance', 'vidu']);
  });

  it('compares four models at most', () => {
    const ids = ['kling', 'luma', 'wan', 'vidu', 'runway'].reduce<readonly string[]>(toggleCompared, []);
    expect(ids).toEqual(['kling', 'luma', 'wan', 'vidu']);
    expect(toggleCompared(ids, 'luma')).toEqual(['kling', 'wan', 'vidu']);
  });
});

it('folds accents and case, and moves nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
    }),
  );
  expect(fold('Créditos É')).toBe('creditos e');
});

function sorted(list: readonly Constraint[]): readonly string[] {
  return list.map((each) => JSON.stringify(each, Object.keys(each).toSorted())).toSorted();
}
