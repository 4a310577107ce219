import { gradient, limb, path } from './shapes.ts';
import type { Subject } from './subject.ts';

/** The statue with open arms, on its mountain. */
export const redeemer: Subject = {
  size: 0.98,
  v: 0.02,
  depth: 0.7,
  motion: 'stand',
  volume: true,
  draw({ night }) {
    const [stone, shade, green] = night
      ? ['#c9cedb', '#7d8598', '#1a2c24']
      : ['#e6e2d8', '#a39d90', '#456a3a'];
    return (
      `<defs>${gradient('robe', stone, shade)}</defs>` +
      path('M0 100 C18 90 30 74 40 66 L60 66 C70 74 84 90 100 100Z', green) +
      path(
        'M34 72 C42 66 58 66 66 72 C72 82 80 92 88 100 L60 100 C58 88 54 80 48 78Z',
        shade,
        'opacity=".5"',
      ) +
      path('M44 60h12v8h-12z', shade) +
      path('M45.6 24 C47 22 53 22 54.4 24 L55 40 L56 60 L44 60 L45 40Z', 'url(#robe)') +
      limb('46,25,2.6 36,24.6,2.2 26,24.2,1.7 18,24,1', stone) +
      limb('54,25,2.6 64,24.6,2.2 74,24.2,1.7 82,24,1', shade) +
      path(
        'M28 23 C34 25 42 25 47 24 L46.4 33 C42 29 34 27.4 28 26Z M72 23 C66 25 58 25 53 24 L53.6 33 C58 29 66 27.4 72 26Z',
        'url(#robe)',
      ) +
      path('M48 30 L47 59 M51.6 30 L52.6 59', 'none', `stroke="${shade}" stroke-width=".6"`) +
      limb('50,27,1.9 50,21,1.5 50,17,2.2 50,14.4,1.6', stone)
    );
  },
};
