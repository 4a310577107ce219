import { createRandom } from '../../random.ts';
import { ellipse, feather, glow, gradient, limb, path, polygon } from './shapes.ts';
import type { Subject } from './subject.ts';

export const lighthouse: Subject = {
  size: 0.56,
  v: -0.16,
  afloat: true,
  depth: 0.33,
  motion: 'stand',
  volume: true,
  draw({ dark, shade, night }) {
    const beam = night ? path('M50 21 L100 6 L100 30Z M50 21 L0 8 L0 28Z', '#fff2c0', 'opacity=".3"') : '';
    return (
      `<defs>${gradient('tower', '#ffffff', '#b9b4ac')}${glow('lamp', '#ffd98a')}</defs>` +
      beam +
      path('M0 100 C8 88 20 87 30 84 C40 80 58 81 68 84 C82 87 94 90 100 100Z', dark) +
      path('M10 95 C22 88 40 86 50 90 C44 94 30 96 10 98Z', shade) +
      path('M42.5 30 L57.5 30 L62 85 L38 85Z', 'url(#tower)') +
      path('M41.7 41 L58.3 41 L59.2 52 L40.8 52Z M40 63 L60 63 L60.9 74 L39.1 74Z', '#c8403a') +
      path('M48.5 78h3v7h-3zM48.7 56h2.6v4h-2.6zM48.7 34h2.6v4h-2.6z', '#2b3440') +
      path('M39 27h22v3.4H39z', '#2b3440') +
      path('M44 16h12v11H44z', '#ffe9a8') +
      ellipse(50, 21.5, night ? 13 : 7, night ? 11 : 6, 'url(#lamp)') +
      path('M47.6 16v11M52.4 16v11', 'none', 'stroke="#2b3440" stroke-width=".7"') +
      path('M42 16 L50 8 L58 16Z', '#9c2f2c') +
      path('M49.5 4h1v5h-1z', '#2b3440')
    );
  },
};

export const house: Subject = {
  size: 0.4,
  v: 0.18,
  depth: 0.62,
  motion: 'stand',
  volume: true,
  draw({ accent, accentDark, light, night, snow, asked }) {
    const [front, back] = asked ? [asked.coat, asked.shade] : [light, '#b8aa98'];
    const [roof, roofDark] = snow
      ? ['#f6f9fd', '#c9d6e6']
      : asked
        ? ['#7a4a3a', '#4a2c22']
        : [accent, accentDark];
    const glass = night ? '#ffd98a' : '#7fa8c4';
    const pane = (x: number, y: number) =>
      `<rect x="${x}" y="${y}" width="13" height="12" fill="${glass}" stroke="#fff" stroke-width="1.4"/>` +
      path(`M${x + 6.5} ${y}v12M${x} ${y + 6}h13`, 'none', 'stroke="#fff" stroke-width=".9"');
    const boards = Array.from({ length: 9 }, (_, i) => `M16 ${58 + i * 4.4}h68`).join('');
    return (
      `<defs>${gradient('wall', front, back)}${gradient('roof', roof, roofDark, 'down')}</defs>` +
      ellipse(50, 97.5, 44, 2, '#000', 'opacity=".3"') +
      path('M68 18h9v22h-9z', '#7a5a4a') +
      path('M16 55 L50 25 L84 55 L84 97 L16 97Z', 'url(#wall)') +
      path(boards, 'none', 'stroke="#000" stroke-width=".4" opacity=".22"') +
      path('M6 58 L50 18 L94 58 L89 62 L50 27 L11 62Z', 'url(#roof)') +
      pane(24, 64) +
      pane(63, 64) +
      ellipse(50, 45, 5, 5, glass, 'stroke="#fff" stroke-width="1.4"') +
      path('M43 97 V76 C43 71 57 71 57 76 V97Z', accentDark) +
      ellipse(54.5, 86, 0.9, 0.9, '#f0d28a')
    );
  },
};

export const castle: Subject = {
  size: 0.52,
  v: 0.05,
  depth: 0.56,
  motion: 'stand',
  volume: true,
  draw({ accent, accentDark, night }) {
    const window = night ? '#ffd98a' : '#2b3440';
    const tower = (x: number, y: number, w: number) =>
      `<rect x="${x - w / 2}" y="${y}" width="${w}" height="${100 - y}" fill="url(#stone)"/>` +
      Array.from(
        { length: 4 },
        (_, i) =>
          `<rect x="${x - w / 2 - 0.6 + (i * (w + 1.2)) / 4}" y="${y - 2.4}" width="${w / 6}" height="3" fill="#8d8478"/>`,
      ).join('') +
      polygon(`${x - w * 0.62},${y - 1.5} ${x},${y - w * 1.7} ${x + w * 0.62},${y - 1.5}`, 'url(#roof)') +
      path(`M${x} ${y - w * 1.7}v-5l5 1.7l-5 1.7`, accent) +
      `<rect x="${x - 0.9}" y="${y + 6}" width="1.8" height="5" rx=".9" fill="${window}"/>` +
      `<rect x="${x - 0.9}" y="${y + 18}" width="1.8" height="5" rx=".9" fill="${window}"/>`;
    return (
      `<defs>${gradient('stone', '#d5cabb', '#7d7468')}${gradient('roof', accent, accentDark)}</defs>` +
      path('M2 100 C12 84 30 78 50 78 C72 78 90 84 98 100Z', '#4b4a45') +
      tower(22, 52, 9) +
      tower(78, 50, 9) +
      `<rect x="22" y="62" width="56" height="38" fill="url(#stone)"/>` +
      Array.from(
        { length: 9 },
        (_, i) => `<rect x="${23 + i * 6.2}" y="59.5" width="3.4" height="4" fill="#a89e90"/>`,
      ).join('') +
      tower(38, 40, 11) +
      tower(63, 34, 12) +
      tower(50, 26, 10) +
      path('M44 100 V84 C44 76 56 76 56 84 V100Z', '#2a2420')
    );
  },
};

export const tree: Subject = {
  size: 0.74,
  v: 0.06,
  depth: 0.7,
  motion: 'stand',
  volume: true,
  draw({ seed, night, asked }) {
    const random = createRandom(`tree ${seed}`);
    const greens = asked
      ? [asked.shade, asked.shade, asked.coat, asked.coat]
      : night
        ? ['#12251c', '#1a3326', '#244432']
        : ['#2f5427', '#44732f', '#659a3f', '#83b552'];
    const crown = Array.from({ length: 90 }, (_, i) => {
      const around = random.range(0, 2 * Math.PI);
      const out = Math.sqrt(random.next());
      const [x, y] = [50 + Math.cos(around) * out * 38, 36 + Math.sin(around) * out * 25];
      const light = Math.min(greens.length - 1, Math.floor((i / 90) * greens.length * (y < 40 ? 1.2 : 0.8)));
      return ellipse(x, y, random.range(5, 9), random.range(4, 6.5), greens[light] ?? '#44732f');
    }).join('');
    return (
      ellipse(50, 98, 30, 2, '#000', 'opacity=".3"') +
      limb('50,99,5.5 50,82,3.6 48,66,3.2 50,48,2', '#4a3423') +
      limb('49,70,2.4 38,58,1.6 28,48,0.8', '#3d2a1c') +
      limb('49,66,2.2 62,56,1.6 72,46,0.8', '#3d2a1c') +
      crown
    );
  },
};

export const palms: Subject = {
  size: 0.95,
  v: 0.0,
  depth: 0.92,
  motion: 'stand',
  volume: true,
  draw({ night, seed }) {
    const random = createRandom(`palms ${seed}`);
    const greens = night ? ['#0b1a14', '#10241b'] : ['#2c5b2f', '#417a38', '#5f9a48'];
    const palm = (foot: number, x: number, y: number, scale: number) => {
      const leaves = Array.from({ length: 13 }, (_, i) => {
        const angle = -200 + i * 18 + random.range(-7, 7);
        const droop = Math.cos((angle * Math.PI) / 180);
        return frond(
          x,
          y,
          angle,
          25 * scale * random.range(0.8, 1.1),
          droop,
          greens[i % greens.length] ?? '#2c5b2f',
        );
      });
      const trunk = `${foot},100,${2.1 * scale} ${foot + (x - foot) * 0.35},70,${1.5 * scale} ${x},${y},${1.1 * scale}`;
      return (
        limb(trunk, night ? '#120f0c' : '#6b4f36') +
        leaves.join('') +
        ellipse(x - 1.5, y + 2, 1.8 * scale, 2 * scale, '#5a3a20') +
        ellipse(x + 1.6, y + 2.4, 1.8 * scale, 2 * scale, '#4a2f1a')
      );
    };
    return palm(14, 24, 34, 1) + palm(6, 8, 46, 0.8);
  },
};

/** A palm leaf: a bent rib with leaflets hanging from it. */
function frond(x: number, y: number, degrees: number, length: number, droop: number, fill: string): string {
  const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const leaflets = Array.from({ length: 12 }, (_, i) => {
    const t = (i + 1) / 12;
    const [px, py] = [x + dx * length * t, y + dy * length * t * 0.8 + t * t * length * 0.55];
    return feather(px, py, 90 - droop * 32, length * 0.3 * (1.15 - t), 1.3, fill);
  });
  const [ex, ey] = [x + dx * length, y + dy * length * 0.8 + length * 0.55];
  const middle = `${x + dx * length * 0.5},${y + dy * length * 0.4 + length * 0.14},0.7`;
  const rib = limb(`${x},${y},0.9 ${middle} ${ex},${ey},0.2`, fill);
  return leaflets.join('') + rib;
}

export const flower: Subject = {
  size: 0.6,
  v: 0.14,
  depth: 0.9,
  motion: 'stand',
  volume: true,
  draw({ seed, asked }) {
    const [seeded, seededDeep] = (
      [
        ['#d8344f', '#8c1530'],
        ['#f3a9c4', '#c85a86'],
        ['#f6c445', '#cf8a16'],
        ['#a07be0', '#5c3aa0'],
      ] as const
    )[seed % 4] ?? ['#d8344f', '#8c1530'];
    const { coat: petal, shade: deep } = asked ?? { coat: seeded, shade: seededDeep };
    const ring = (count: number, length: number, width: number, turn: number, fill: string) =>
      Array.from({ length: count }, (_, i) =>
        feather(50, 34, turn + (i * 360) / count, length, width, fill),
      ).join('');
    return (
      limb('50,100,1.4 52,74,1.2 50,40,1.1', '#3c6b34') +
      feather(51.5, 80, -28, 24, 10, '#4d8040') +
      feather(51.5, 70, 205, 24, 10, '#44733a') +
      ring(9, 27, 17, 10, deep) +
      ring(8, 23, 15, 30, petal) +
      ring(7, 16, 11, 0, petal) +
      ring(6, 10, 8, 20, deep) +
      ellipse(50, 34, 4.4, 4.4, '#ffd76a')
    );
  },
};
