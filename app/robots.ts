import type { MetadataRoute } from 'next';
import { readEnv } from '#settings/index.ts';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/api/' },
    sitemap: `${readEnv().publicUrl}/sitemap.xml`,
  };
}
