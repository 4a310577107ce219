import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://doitong.example',
  integrations: [
    starlight({ title: 'Doitong', sidebar: [{ label: 'Guides', items: [{ autogenerate: { directory: 'docs' } }] }] }),
  ],
});
