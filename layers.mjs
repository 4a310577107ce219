/**
 * Who may import whom. The lint, the README and the tests derive from this table; nothing else decides.
 * A folder may import itself, what it lists, and packages. Root files compose and may import everything.
 */
export const layers = {
  contract: { holds: 'what we promise: schema, errors, limits, request, snippets', imports: [] },
  catalog: { holds: 'what we know: models, plans, prices', imports: ['contract'] },
  engine: { holds: 'what we draw and say: the simulated media engine', imports: [] },
  messages: { holds: 'every word, in both languages', imports: [] },
  i18n: { holds: 'routing, request, navigation', imports: ['messages'] },
  gateway: { holds: 'what we run: the GraphQL backend', imports: ['engine', 'catalog', 'contract'] },
  components: { holds: 'what the world sees: React', imports: ['i18n', 'messages', 'catalog', 'contract'] },
  app: {
    holds: 'what the world can request: pages and route handlers',
    imports: ['components', 'i18n', 'messages', 'catalog', 'contract'],
  },
  e2e: { holds: 'journeys in a real browser', imports: ['catalog', 'contract'] },
};

/** Inside the gateway a folder imports only from folders to its right. `create.ts` composes; `index.ts` is the door. */
export const gatewayOrder = [
  'http',
  'schema',
  'generations',
  'accounts',
  'providers',
  'media',
  'webhooks',
  'jobs',
  'store',
  'network',
];

/** Folders that no other folder may reach into except through this file. */
export const doors = { gateway: 'index.ts', engine: 'index.ts' };

/** Folders in which React and Next are not welcome. */
export const plain = ['contract', 'catalog', 'engine', 'gateway'];
