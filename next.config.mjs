import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import createNextIntlPlugin from 'next-intl/plugin';

const messages = {
  path: './messages',
  format: 'json',
  locales: 'infer',
  sourceLocale: 'en',
  precompile: true,
};

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  // Only what says 'use memo': the panes of the playground, which all hang on one request. Everywhere, it adds 18 kB.
  reactCompiler: { compilationMode: 'annotation' },
  poweredByHeader: false,
  agentRules: false,
  cacheComponents: true,
  partialPrefetching: true,
  // `npm run check` has its own step for types; a build for a visitor does not repeat it.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    globalNotFound: true,
    instantInsights: { validationLevel: 'manual-warning' },
  },
};

/** The types of the messages are written beside them, which a server that only serves can not and need not do. */
export default function configure(/** @type {string} */ phase) {
  const createMessagesDeclaration = phase === PHASE_PRODUCTION_SERVER ? undefined : './messages/en.json';
  const experimental = { createMessagesDeclaration, messages };
  return createNextIntlPlugin({ requestConfig: './i18n/request.ts', experimental })(config);
}
