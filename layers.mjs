/**
 * Who may import whom. The check, the README and the tests derive from these tables; nothing else decides.
 * A folder may import itself, what it lists (a folder, or a file of the root), and packages. Root files compose.
 */
export const layers = {
  app: {
    holds: 'what the world can request: pages and route handlers',
    imports: ['components', 'i18n', 'messages', 'catalog', 'contract', 'settings'],
  },
  components: { holds: 'what the world sees: React', imports: ['i18n', 'messages', 'catalog', 'contract'] },
  delivery: {
    holds: 'what we send: built pages as documents, files, their headers',
    imports: ['components', 'i18n'],
  },
  gateway: { holds: 'what we run: the GraphQL backend', imports: ['engine', 'catalog', 'contract'] },
  engine: { holds: 'what we draw and say: the simulated media engine', imports: [] },
  telemetry: {
    holds: 'what we tell the collector of an operator: OpenTelemetry, loaded when it is wanted',
    imports: ['gateway'],
  },
  settings: {
    holds: 'what an operator sets: the environment, checked, and the secrets',
    imports: ['catalog'],
  },
  i18n: { holds: 'routing, request, navigation', imports: ['messages'] },
  messages: { holds: 'every word, in both languages', imports: [] },
  catalog: { holds: 'what we know: models, plans, prices', imports: ['contract'] },
  contract: { holds: 'what we promise: schema, errors, limits, request, snippets', imports: [] },
  content: { holds: 'long prose: guides, in both languages', imports: [] },
  scripts: {
    holds: 'what a person or a build runs from a terminal',
    imports: [
      'components',
      'delivery',
      'gateway',
      'engine',
      'i18n',
      'messages',
      'catalog',
      'contract',
      'settings',
      'telemetry',
      'server.ts',
      'server-parts.ts',
      'run-parts.ts',
      'layers.mjs',
    ],
  },
  e2e: { holds: 'journeys in a real browser', imports: ['catalog', 'contract', 'messages'] },
};

/** Inside the gateway a folder imports only from folders to its right. `create.ts` composes; `index.ts` is the door. */
export const gatewayOrder = [
  'http',
  'schema',
  'generations',
  'accounts',
  'vendors',
  'providers',
  'media',
  'webhooks',
  'jobs',
  'measurements',
  'backup',
  'store',
  'network',
];

/** Files of the gateway itself that every folder inside it may import. */
export const gatewayOpen = ['api-error.ts', 'log.ts', 'tracing.ts'];

/** Folders that no other folder may reach into except through this file. */
export const doors = { gateway: 'index.ts', engine: 'index.ts', settings: 'index.ts', telemetry: 'index.ts' };

/** Folders in which React and Next are not welcome, with the packages that this means. */
export const plain = ['contract', 'catalog', 'engine', 'gateway', 'settings', 'telemetry'];
export const notPlain = [
  'react',
  'react-dom',
  'next',
  'next-intl',
  'urql',
  '@urql/core',
  '@tanstack/react-query',
];

/** Where `process.env` may be read: once, or before the settings exist. Tests hand it on to what they start. */
export const envReaders = [
  'settings/env.ts',
  'next.config.mjs',
  'playwright.config.ts',
  'vitest.config.ts',
  'gateway/store/test-store.ts',
  'gateway/media/test-s3.ts',
  'scripts/',
  'e2e/',
];

/** How long a source file may get, in lines. Tests and generated files are not counted. */
export const linesMax = 250;

/** How many folders deep a file may lie in its top folder. Routes follow their address instead. */
export const depthMax = 2;
export const deep = ['app'];

/** Names that say nothing about what is inside. */
export const emptyNames = ['util', 'utils', 'helper', 'helpers', 'misc', 'common', 'shared', 'lib', 'types'];
