import type { MetadataRoute } from 'next';
import en from '#messages/en.json';

/** What a device needs to keep the site among its programs. It opens in the language of the browser. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: en.meta.name,
    short_name: en.meta.name,
    description: en.meta.description,
    start_url: '/',
    display: 'browser',
    background_color: '#faf7f0',
    theme_color: '#faf7f0',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
