import type { CallToolResult } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { modelById, models } from '#catalog/models.ts';
import { nearestName } from '#catalog/nearest-name.ts';
import type { Constraint } from '#catalog/search/constraint.ts';
import { modelsJson } from '#components/agents/catalog-json.ts';
import type { mcpTools } from '#components/agents/mcp-tools.ts';
import { pageMarkdown } from '#components/agents/page-markdown.ts';
import { hasTwin } from '#components/agents/twin-address.ts';
import { findModels, sortListed } from '#components/models/search/find-models.ts';
import { reasonText } from '#components/models/search/reason-text.ts';
import { optionLabels, searchWords } from '#components/models/search/search-words.ts';
import { buildVocabulary } from '#components/models/search/vocabulary.ts';
import { createSearch, type Search } from '#components/search/create-search.ts';
import { searchFile } from '#components/search/search-file.ts';
import { nearestPages } from '#components/shell/nearest-pages.ts';
import { localize } from '#i18n/path.ts';
import { type Locale, routing } from '#i18n/routing.ts';
import { answerFacts, answerText, toolError } from './tool-answer.ts';

type Input<Name extends keyof typeof mcpTools> = z.output<(typeof mcpTools)[Name]['input']>;

const searches = new Map<Locale, Search>();

export function searchDocs(origin: string, { query, language, limit }: Input<'search_docs'>): CallToolResult {
  const search = searches.get(language) ?? createSearch(searchFile(language));
  searches.set(language, search);
  const found = search(query);
  return answerFacts({
    total: found.length,
    results: found.slice(0, limit).map(({ entry: { kind, title, context, text, href } }) => ({
      kind,
      title,
      ...(context !== undefined && { context }),
      text: text.slice(0, 400),
      url: origin + href,
    })),
  });
}

/** Throws NOT_FOUND with the pages that were probably meant. */
export function readPage(origin: string, { page, language }: Input<'read_page'>): CallToolResult {
  const asked = pathOf(page, origin);
  const [, first = '', ...rest] = asked.split('/');
  const locale = routing.locales.find((each) => each === first);
  const path = locale ? `/${rest.join('/')}` : asked;
  const address = localize(locale ?? language, path as '/');
  const text = hasTwin(address) ? pageMarkdown(locale ?? language, path, origin) : undefined;
  if (text !== undefined) return answerText(text);
  const near = nearestPages(path).map((each) => each);
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Find pages with search_docs.';
  throw toolError('NOT_FOUND', `There is no page ${path}. ${hint}`, origin);
}

/** The path of an address of this site, without `.md`, query and fragment. */
function pathOf(page: string, origin: string): string {
  const local = page.startsWith(origin) ? page.slice(origin.length) : page;
  const path = local
    .replace(/[?#].*$/s, '')
    .replace(/\.md$/, '')
    .replace(/\/+$/, '');
  return path.startsWith('/') ? path : `/${path}`;
}

export function listModels(origin: string, asked: Input<'list_models'>): CallToolResult {
  const { listed, leftOut, query } = findModels(
    { text: asked.query ?? '', constraints: constraintsOf(asked) },
    buildVocabulary(optionLabels()),
  );
  const words = searchWords(asked.language);
  return answerFacts({
    models: sortListed(listed, 'price', {}).map(({ entry, model, found, credits }) => ({
      provider: model.provider,
      name: entry.name,
      maker: entry.maker,
      type: entry.type,
      accepts: entry.inputs,
      seconds: entry.seconds,
      ratios: entry.ratios,
      resolutions: entry.resolutions,
      versions: model.versions.map(({ id }) => id),
      credits,
      ...(found && { request: { inputs: found.inputs, options: found.options } }),
      page: origin + localize(asked.language, `/models/${model.id}`),
    })),
    leftOut: leftOut.map(({ model, reasons }) => ({
      provider: model.provider,
      why: reasonText(reasons, words),
    })),
    ...(query.unknown.length > 0 && { notUnderstood: query.unknown }),
  });
}

function constraintsOf(asked: Input<'list_models'>): Constraint[] {
  const { type, accepts = [], secondsMin, secondsMax, ratios, resolutions, creditsMax } = asked;
  const hasLength = secondsMin !== undefined || secondsMax !== undefined;
  return [
    ...(type ? [{ kind: 'output', values: [type] } as const] : []),
    ...accepts.map((name) => ({ kind: 'input', name }) as const),
    ...(hasLength
      ? [
          {
            kind: 'seconds',
            ...(secondsMin !== undefined && { min: secondsMin }),
            ...(secondsMax !== undefined && { max: secondsMax }),
          } as const,
        ]
      : []),
    ...(ratios ? [{ kind: 'ratio', values: ratios } as const] : []),
    ...(resolutions ? [{ kind: 'resolution', values: resolutions } as const] : []),
    ...(creditsMax === undefined ? [] : [{ kind: 'credits', max: creditsMax } as const]),
  ];
}

/** Throws NOT_FOUND with the model that was probably meant. */
export function getModel(origin: string, { provider, language }: Input<'get_model'>): CallToolResult {
  const entry = modelById(provider) && modelsJson(origin).find(({ id }) => id === provider);
  if (entry) return answerFacts({ ...entry, words: entry.words[language] });
  const near = nearestName(
    provider,
    models.map(({ id }) => id),
  );
  const hint = near ? `Did you mean ${near}?` : 'list_models has all of them.';
  throw toolError('NOT_FOUND', `There is no model ${provider}. ${hint}`, origin);
}
