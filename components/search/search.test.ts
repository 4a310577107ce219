import { beforeAll, describe, expect, it } from 'vitest';
import { models, providerModels } from '#catalog/models.ts';
import { errorCodes } from '#contract/errors.ts';
import { type Locale, routing } from '#i18n/routing.ts';
import { createSearch, type Search } from './create-search.ts';
import { groupFindings } from './group-findings.ts';
import { type SearchFile, searchFile } from './search-file.ts';
import { buildIndex } from './search-index.ts';

/** What people ask, in both languages, and where the first result must lead: its address and its title. */
const relevance: readonly (readonly [query: string, first: RegExp])[] = [
  ['créditos insuficientes', /^\/errors\/INSUFFICIENT_CREDITS /],
  ['creditos insuficientes', /^\/errors\/INSUFFICIENT_CREDITS /],
  ['not enough credits', /^\/errors\/INSUFFICIENT_CREDITS /],
  ['insuficient credits', /^\/errors\/INSUFFICIENT_CREDITS /],
  ['402', /^\/errors\/INSUFFICIENT_CREDITS /],
  ['429', /^\/errors\/RATE_LIMIT /],
  ['HTTP 429', /^\/errors\/RATE_LIMIT /],
  ['limite do plano', /^\/limits |^\/errors\/RATE_LIMIT /],
  ['401', /^\/errors\/UNAUTHENTICATED /],
  ['chave inválida', /^\/errors\/UNAUTHENTICATED /],
  ['503', /^\/errors\/PROVIDER_UNAVAILABLE /],
  ['veo', /^\/models\/veo-3 /],
  ['Kling', /^\/models\/kling /],
  ['klng', /^\/models\/kling /],
  ['flux ultra', /^\/models\/flux-ultra /],
  ['stable difusion', /^\/models\/stable-diffusion /],
  ['google tts', /^\/models\/google-tts /],
  ['black forest', /^\/models\/flux-/],
  ['lip sync', /^\/models\/hedra /],
  ['9:16', /^\/models\/\S+ /],
  ['21:9', /^\/models\/\S+ /],
  ['1080p', /^\/models\/\S+ /],
  ['seed', /#options seed$/],
  ['aspectRatio', /#options aspectRatio$/],
  ['aspect ratio', /#options aspectRatio$/],
  ['proporção', /#options aspectRatio$/],
  ['negative prompt', /#options negativePrompt$/],
  ['prompt negativo', /#options negativePrompt$/],
  ['options.camera', /#options camera$/],
  ['kling seed', /^\/models\/kling#options seed$/],
  ['voice', /^\/docs\/speech|#options voice$/],
  ['voz', /^\/docs\/speech|#options voice$/],
  ['preço kling', /^\/models\/kling#price /],
  ['price of kling', /^\/models\/kling#price /],
  ['plano pro', /^\/pricing#plans Pro$/],
  ['free plan', /^\/pricing#plans Free$/],
  ['preços', /^\/pricing /],
  ['pricing', /^\/pricing /],
  ['limits', /^\/limits /],
  ['X-RateLimit-Reset', /^\/limits#headers X-RateLimit-Reset$/],
  ['retry after', /^\/limits#headers Retry-After$|^\/errors\/RATE_LIMIT /],
  ['Idempotency-Key', /^\/limits#headers Idempotency-Key$/],
  ['generate', /^\/reference\S* generate$/],
  ['cancelGeneration', /^\/reference\S* cancelGeneration$/],
  ['GenerationStatus', /^\/reference\S* GenerationStatus$/],
  ['Generation.status', /^\/reference\S* status$/],
  ['webhookUrl', /^\/reference\S* webhookUrl$/],
  ['schema.graphql', /^\/schema.graphql /],
  ['models.json', /^\/models.json /],
  ['webhook assinatura', /^\/docs\/webhooks/],
  ['verify webhook signature', /^\/docs\/webhooks/],
  ['verificar assinatura do webhook', /^\/docs\/webhooks/],
  ['webhok', /^\/docs\/webhooks /],
  ['idempotência', /^\/docs\/idempotency /],
  ['idempotency', /^\/docs\/idempotency /],
  ['quickstart', /^\/docs\/quickstart /],
  ['início rápido', /^\/docs\/quickstart /],
  ['autenticação', /^\/docs\/authentication /],
  ['como cancelar uma geração', /^\/docs\/generations/],
  ['save the file', /^\/docs\/saving-media/],
  ['apollo', /^\/docs\/apollo-react /],
  ['texto para fala', /^\/docs\/speech /],
  ['image to video', /^\/docs\/video /],
  ['imagem para vídeo', /^\/docs\/video /],
  ['avatar', /^\/docs\/avatars /],
  ['em produção', /^\/docs\/production /],
  ['playground', /^\/playground /],
  ['status', /^\/status /],
  ['chaves', /^\/keys /],
  ['keys', /^\/keys /],
];

const files = new Map<Locale, SearchFile>();
const searches = new Map<Locale, Search>();
beforeAll(() => {
  for (const locale of routing.locales) {
    // As a browser gets it.
    const file: SearchFile = JSON.parse(JSON.stringify(searchFile(locale)));
    files.set(locale, file);
    searches.set(locale, createSearch(file));
  }
}, 60_000);

const find = (locale: Locale, query: string) => searches.get(locale)?.(query) ?? [];
const local = (href: string) => href.replace(/^\/(?:pt|en)(?=\/|$)/, '');

describe.each(routing.locales)('the search in %s', (locale) => {
  it.each(relevance)('%s leads first to %s', (query, expected) => {
    const [first] = find(locale, query);
    expect(`${local(first?.entry.href ?? 'nothing')} ${first?.entry.title}`).toMatch(expected);
  });

  it.each(errorCodes)('%s leads first to its own page', (code) => {
    expect(find(locale, code)[0]?.entry.href).toBe(`/${locale}/errors/${code}`);
    expect(find(locale, code.toLowerCase().replaceAll('_', ' '))[0]?.entry.title).toBe(code);
  });

  it.each(models.map(({ id, name }) => [id, name]))('%s and its name lead first to its page', (id, name) => {
    expect(find(locale, id)[0]?.entry.href).toBe(`/${locale}/models/${id}`);
    expect(find(locale, name)[0]?.entry.href).toBe(`/${locale}/models/${id}`);
  });

  it('finds every model that makes 9:16, and their options', () => {
    const found = new Set(find(locale, '9:16').map(({ entry }) => entry.href));
    const able = providerModels.filter(({ options }) =>
      options.some((option) => option.type === 'ENUM' && option.values.includes('9:16')),
    );
    expect(able.length).toBeGreaterThan(10);
    for (const { id } of able) {
      expect(found).toContain(`/${locale}/models/${id}`);
      expect(found).toContain(`/${locale}/models/${id}#options`);
    }
  });

  it('has every option of every model with its values', () => {
    const options = files.get(locale)?.entries.filter(({ kind }) => kind === 'option') ?? [];
    expect(options).toHaveLength(providerModels.reduce((sum, model) => sum + model.options.length, 0));
    expect(find(locale, 'kling mode')[0]?.entry.text).toContain('standard, pro');
  });

  it('says things in the words of the reader, whatever language was asked in', () => {
    const words = { pt: ['not enough credits', /saldo/], en: ['créditos insuficientes', /balance/] } as const;
    const [query, text] = words[locale];
    expect(find(locale, query)[0]?.entry.text).toMatch(text);
  });

  it('finds nothing for nothing, and for what is nowhere', () => {
    for (const query of ['', '   ', '?!', 'xyzzyqwv']) expect(find(locale, query)).toEqual([]);
  });

  it('groups by kind, the kind of the best result first', () => {
    const groups = groupFindings(find(locale, 'seed'), 3);
    expect(groups[0]?.kind).toBe('option');
    expect(groups[0]?.shown).toHaveLength(3);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(find(locale, 'seed').length);
  });
});

describe('an index', () => {
  it('is not made of languages that differ', () => {
    const entry = { kind: 'page', href: '/en', title: 'A', text: '', keys: [] } as const;
    expect(() => buildIndex([entry], [[{ ...entry, kind: 'guide' }]])).toThrow('/en');
    expect(() => buildIndex([entry], [[entry, entry]])).toThrow('one has more');
  });
});
