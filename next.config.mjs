import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: {
    createMessagesDeclaration: './messages/en.json',
    messages: { path: './messages', format: 'json', locales: 'infer', sourceLocale: 'en', precompile: true },
  },
});

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

export default withNextIntl(config);
