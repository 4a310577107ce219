import { McpServer, ResourceTemplate, type ServerContext } from '@modelcontextprotocol/server';
import { type McpToolName, mcpTools } from '#components/agents/mcp-tools.ts';
import { pageMarkdown } from '#components/agents/page-markdown.ts';
import { sitePages } from '#components/shell/site-pages.ts';
import { localize } from '#i18n/path.ts';
import { routing } from '#i18n/routing.ts';
import type { Gateway } from './ask-gateway.ts';
import { type Caller, cancelGeneration, generate, getGeneration, quote } from './gateway-tools.ts';
import { getModel, listModels, readPage, searchDocs } from './page-tools.ts';
import { answerTool } from './tool-answer.ts';

export interface McpSettings extends Gateway {
  /** Shows that the portal itself asks, for prices without a caller's key. */
  readonly portalCredential: string | null;
}

const instructions =
  'Doitong makes video, images, speech and talking avatars through one GraphQL mutation, generate, paid in credits. Find a model with list_models, read its options with get_model, and its price with quote, before generate, which spends credits. search_docs and read_page answer questions about the API.';

/** The server for one request, with the key that the request carries. Nothing of it outlives the answer. */
export function createMcpServer(settings: McpSettings, key: string | null): McpServer {
  const { origin } = settings;
  const server = new McpServer(
    { name: 'doitong', title: 'Doitong', version: '1.0.0', websiteUrl: origin },
    { instructions },
  );
  const config = <Name extends McpToolName>(name: Name) => ({
    title: mcpTools[name].title,
    description: mcpTools[name].description,
    inputSchema: mcpTools[name].input as (typeof mcpTools)[Name]['input'],
  });
  const reads = { annotations: { readOnlyHint: true, openWorldHint: false } };
  const tool = answerTool.bind(undefined, origin);
  const callerOf = (context: ServerContext) => createCaller(key, context);
  server.registerTool('search_docs', { ...config('search_docs'), ...reads }, (input) =>
    tool(async () => searchDocs(origin, input)),
  );
  server.registerTool('read_page', { ...config('read_page'), ...reads }, (input) =>
    tool(async () => readPage(origin, input)),
  );
  server.registerTool('list_models', { ...config('list_models'), ...reads }, (input) =>
    tool(async () => listModels(origin, input)),
  );
  server.registerTool('get_model', { ...config('get_model'), ...reads }, (input) =>
    tool(async () => getModel(origin, input)),
  );
  server.registerTool('quote', { ...config('quote'), ...reads }, (input, context) =>
    tool(() => quote(settings, settings.portalCredential, callerOf(context), input)),
  );
  const spends = { annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false } };
  server.registerTool('generate', { ...config('generate'), ...spends }, (input, context) =>
    tool(() => generate(settings, callerOf(context), input)),
  );
  server.registerTool('get_generation', { ...config('get_generation'), ...reads }, (input, context) =>
    tool(() => getGeneration(settings, callerOf(context), input)),
  );
  const cancels = { annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true } };
  server.registerTool('cancel_generation', { ...config('cancel_generation'), ...cancels }, (input, context) =>
    tool(() => cancelGeneration(settings, callerOf(context), input)),
  );
  registerPages(server, origin);
  return server;
}

/** Every page of the site, as its Markdown twin. */
function registerPages(server: McpServer, origin: string): void {
  const pages = routing.locales.flatMap((locale) =>
    sitePages().map((path) => ({ locale, path, uri: `${origin}${localize(locale, path)}.md` })),
  );
  const list = () => ({
    resources: pages.map(({ locale, path, uri }) => ({
      uri,
      name: `${locale} ${path}`,
      mimeType: 'text/markdown',
    })),
  });
  server.registerResource(
    'page',
    new ResourceTemplate(`${origin}/{+page}.md`, { list }),
    { title: 'A page of the documentation', mimeType: 'text/markdown' },
    ({ href }) => {
      const page = pages.find(({ uri }) => uri === href);
      const text = page && pageMarkdown(page.locale, page.path, origin);
      if (text === undefined) throw new Error(`There is no page ${href}.`);
      return { contents: [{ uri: href, mimeType: 'text/markdown', text }] };
    },
  );
}

function createCaller(key: string | null, { mcpReq }: ServerContext): Caller {
  const token = mcpReq._meta?.progressToken;
  if (token === undefined) return { key, signal: mcpReq.signal };
  const progress = (percent: number, message: string) =>
    mcpReq.notify({
      method: 'notifications/progress',
      params: { progressToken: token, progress: percent, total: 100, message },
    });
  return { key, signal: mcpReq.signal, progress };
}
