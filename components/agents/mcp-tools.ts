import { z } from 'zod';
import { requestLimits } from '#contract/limits.ts';
import { generationTypes, inputNames, priorities } from '#contract/request.ts';
import { routing } from '#i18n/routing.ts';

/** Seconds that `get_generation` waits at most, below the patience of MCP clients, which is a minute. */
export const waitSecondsMax = 50;

const language = z.enum(routing.locales).default('en').describe('Language of the texts.');
const id = z.string().min(1).max(100).describe('The id that generate returned: gen_ and 26 characters.');

/** The variables of `generate` and `quote`. What the options may be depends on the model: the gateway checks them. */
const request = {
  type: z.enum(generationTypes).describe('What to make.'),
  provider: z
    .string()
    .max(100)
    .optional()
    .describe('Id of a model from list_models. Omitted: chosen by priority.'),
  priority: z.enum(priorities).optional().describe('How to choose when provider is omitted.'),
  input: z
    .strictObject({
      text: z.string().optional().describe('The prompt, or the words to speak.'),
      image: z.string().optional().describe('https URL, data URL, or the url of a result.'),
      audio: z.string().optional().describe('https URL, data URL, or the url of a result.'),
      voice: z.string().optional().describe('Name of a voice, for models that speak.'),
    })
    .describe('What to make it from.'),
  options: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .optional()
    .describe('Options of the model by name, as get_model lists them.'),
};

/**
 * The tools of the MCP server, in the order in which a task needs them. The server registers exactly these, and the guide
 * lists them.
 */
export const mcpTools = {
  search_docs: {
    title: 'Search the documentation',
    description:
      'Finds models, options, prices, error codes, guides and parts of the GraphQL schema. Understands English and Portuguese at once, names of the API, and HTTP status codes. Read a result with read_page.',
    needsKey: false,
    input: z.object({
      query: z.string().min(1).max(200).describe('A few words, a code, or a name.'),
      language,
      limit: z.int().min(1).max(30).default(8).describe('How many results at most.'),
    }),
  },
  read_page: {
    title: 'Read a page',
    description:
      'A page of this site as Markdown: a guide, a model, an error code, the schema reference, prices, limits.',
    needsKey: false,
    input: z.object({
      page: z
        .string()
        .min(1)
        .max(300)
        .describe(
          'Path or address of the page, such as /docs/quickstart, /models/kling, or a url from search_docs.',
        ),
      language,
    }),
  },
  list_models: {
    title: 'List models',
    description:
      'Models that can do all of what is asked in one request, cheapest first, each with the cheapest request that does it and its price; and why the others can not. Without filters: all models.',
    needsKey: false,
    input: z.object({
      query: z
        .string()
        .max(200)
        .optional()
        .describe('Constraints or names in words: "image input, 9:16, at least 8 s, under 300 credits".'),
      type: z.enum(generationTypes).optional().describe('Only models that make this.'),
      accepts: z.array(z.enum(inputNames)).optional().describe('Inputs that the request uses.'),
      secondsMin: z.number().positive().optional().describe('Shortest length of the result.'),
      secondsMax: z.number().positive().optional().describe('Longest length of the result.'),
      ratios: z.array(z.string()).optional().describe('Aspect ratios, any of them: "9:16".'),
      resolutions: z.array(z.string()).optional().describe('Resolutions, any of them: "1080p", "4K".'),
      creditsMax: z.number().positive().optional().describe('Most that one request may cost.'),
      language,
    }),
  },
  get_model: {
    title: 'Look at a model',
    description:
      'Everything about one model: options with legal values, defaults and rules between them, inputs, versions, price rule, limitations.',
    needsKey: false,
    input: z.object({ provider: z.string().min(1).max(100).describe('Id of the model.'), language }),
  },
  quote: {
    title: 'Quote a request',
    description:
      'What a request costs, line by line, and which model would serve it. Charges nothing and needs no key. Use it before generate.',
    needsKey: false,
    input: z.object(request),
  },
  generate: {
    title: 'Generate media',
    description:
      'Starts a generation and reserves its price in credits of the account whose key the client sends. Returns at once; follow it with get_generation. A repeated call with the same idempotencyKey and arguments returns the same generation and charges nothing.',
    needsKey: true,
    input: z.object({
      ...request,
      webhookUrl: z.string().max(2_000).optional().describe('https address that is told when it ends.'),
      idempotencyKey: z
        .string()
        .min(1)
        .max(requestLimits.idempotencyKeyLengthMax)
        .optional()
        .describe('One key for one intent. Made and returned when absent; send it again when you retry.'),
    }),
  },
  get_generation: {
    title: 'Follow a generation',
    description:
      'Where a generation stands, and the address of its file once it is COMPLETED. With waitSeconds it answers when the generation ends or the time is over.',
    needsKey: true,
    input: z.object({
      id,
      waitSeconds: z.int().min(0).max(waitSecondsMax).default(0).describe('How long to wait for the end.'),
    }),
  },
  cancel_generation: {
    title: 'Cancel a generation',
    description: 'Stops a generation that has not ended and gives its credits back.',
    needsKey: true,
    input: z.object({ id }),
  },
} as const;

export type McpToolName = keyof typeof mcpTools;
export const mcpToolNames = Object.keys(mcpTools) as McpToolName[];
