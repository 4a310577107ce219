import { createRandom } from '../../random.ts';
import { ellipse, gradient, limb, path, polygon } from './shapes.ts';
import type { Subject } from './subject.ts';

const far = { motion: 'stand', volume: true } as const;

/** A suspension bridge with two towers. */
export const bridge: Subject = {
  ...far,
  size: 1.9,
  v: -0.49,
  wide: true,
  afloat: true,
  depth: 0.4,
  draw({ asked, dark }) {
    const { coat, shade } = asked ?? { coat: '#b8442f', shade: '#7c2a1e' };
    const middle = Array.from({ length: 21 }, (_, i) => 26 + i * 2.4);
    const cable = (x: number) => 50 + 0.042 * 625 * (1 - ((x - 50) / 25) ** 2);
    const hangers = middle.map((x) => `M${x} ${Math.min(80, cable(x)).toFixed(1)}V81`).join('');
    const tower = (x: number) =>
      `<rect x="${x - 1.6}" y="47" width="1.2" height="53" fill="${coat}"/><rect x="${x + 0.4}" y="47" width="1.2" height="53" fill="${shade}"/>` +
      [50, 58, 66, 74]
        .map((y) => `<rect x="${x - 1.6}" y="${y}" width="3.2" height="1.2" fill="${coat}"/>`)
        .join('') +
      `<rect x="${x - 3}" y="95" width="6" height="5" fill="${dark}"/>`;
    return (
      path(hangers, 'none', `stroke="${shade}" stroke-width=".22"`) +
      path('M0 79 Q14 66 25 49 Q50 103 75 49 Q86 66 100 79', 'none', `stroke="${coat}" stroke-width=".7"`) +
      path('M0 80.4h100v1.6h-100z', coat) +
      path('M0 82h100v.9h-100z', shade) +
      tower(25) +
      tower(75)
    );
  },
};

/** Water that falls from a cliff into its pool. */
export const waterfall: Subject = {
  size: 1.9,
  v: 0.11,
  wide: true,
  depth: 0.88,
  motion: 'stand',
  volume: false,
  draw({ seed, night }) {
    const random = createRandom(`waterfall ${seed}`);
    const [rock, wall, moss] = night ? ['#10161e', '#232b36', '#12241a'] : ['#35363a', '#6c6a64', '#3f6a38'];
    const at = (low: number, high: number) => Number(random.range(low, high).toFixed(1));
    const beside = () => (random.chance(0.5) ? at(1, 40) : at(60, 99));
    const ledges = Array.from({ length: 90 }, () => {
      const [x, y, w] = [beside(), at(26, 60), at(1.5, 5)];
      return polygon(
        `${x},${y} ${x + w},${y - 0.6} ${x + w * 0.8},${y + at(1.5, 5)} ${x - 0.5},${y + 2}`,
        random.chance(0.5) ? rock : wall,
      );
    }).join('');
    const strands = Array.from({ length: 46 }, () => `M${at(43, 57)} ${at(20, 50)}v${at(3, 12)}`).join('');
    const bushes = Array.from({ length: 60 }, () => {
      const x = beside();
      return ellipse(
        x,
        24 - Math.abs(x - 50) * 0.1 + at(-1.5, 1.5),
        at(1.5, 4),
        at(1, 2.2),
        random.chance(0.5) ? moss : '#2c4f2c',
      );
    }).join('');
    return (
      `<defs>${gradient('fall', '#ffffff', '#a9cddd', 'down')}${gradient('stone', wall, rock, 'down')}${gradient('pool', '#5fa3b4', '#173f50', 'down')}<filter id="spray"><feGaussianBlur stdDeviation="1.6"/></filter></defs><g transform="matrix(1 0 0 .78 0 13.6)">` +
      path('M0 100 L0 20 C12 17 24 20 34 23 L41 24 L59 24 C70 20 84 18 100 21 L100 100Z', 'url(#stone)') +
      `<g opacity=".55">${ledges}</g>` +
      path(
        'M41.5 22 C45 20.6 55 20.6 58.5 22 C59.6 36 60 48 61 61 L39 61 C40 48 40.4 36 41.5 22Z',
        'url(#fall)',
      ) +
      path(strands, 'none', 'stroke="#7fb0c6" stroke-width=".45" opacity=".7"') +
      bushes +
      path('M0 62 C20 59 80 59 100 62 L100 100 L0 100Z', 'url(#pool)') +
      ellipse(50, 60.6, 16, 2.8, '#fff', 'opacity=".8" filter="url(#spray)"') +
      '</g>'
    );
  },
};

/** Two rounded hills in the bay, and the cable car between them. */
export const sugarloaf: Subject = {
  ...far,
  size: 0.84,
  v: -0.335,
  afloat: true,
  depth: 0.3,
  draw({ night }) {
    const [rock, shade, green] = night
      ? ['#2a3242', '#1c2230', '#16241f']
      : ['#8a7f78', '#5f5852', '#41663a'];
    return (
      `<defs>${gradient('granite', rock, shade)}</defs>` +
      path('M0 91 C4 78 12 72 20 73 C28 74 34 82 40 91Z', green) +
      path('M8 88 C10 78 16 75 21 76 C27 77 31 84 33 90Z', 'url(#granite)', 'opacity=".75"') +
      path(
        'M40 91 C43 78 46 60 52 44 C56 33 62 27 70 28 C80 30 86 46 90 62 C93 74 96 84 100 91Z',
        'url(#granite)',
      ) +
      path(
        'M58 40 C55 52 53 66 52 82 M70 32 C73 46 74 64 73 82 M80 42 C84 56 86 70 87 84',
        'none',
        `stroke="${shade}" stroke-width="1.2" opacity=".5"`,
      ) +
      path('M40 91 C48 80 56 84 62 80 C72 84 86 80 100 91Z', green) +
      path('M20 73 Q42 58 65 28', 'none', 'stroke="#20242c" stroke-width=".35"') +
      `<rect x="41" y="55.4" width="3" height="2" rx=".6" fill="#d6392e"/>` +
      path('M0 90h100v1.6H0z', green)
    );
  },
};

const paints = ['#d9534a', '#e8a33c', '#3f8fb8', '#5aa06a', '#e2d3b4', '#b86a9a', '#e07b4a', '#6fb8b0'];

/** Houses up a hill, each in another colour. */
export const favela: Subject = {
  ...far,
  size: 0.98,
  v: 0.02,
  depth: 0.7,
  draw({ seed, night }) {
    const random = createRandom(`favela ${seed}`);
    const glass = night ? '#ffd98a' : '#2f3a46';
    const rows = Array.from({ length: 11 }, (_, row) => {
      const y = 24 + row * 7;
      const half = 22 + row * 4.4;
      const houses: string[] = [];
      for (let x = 50 - half; x < 50 + half - 4; ) {
        const [w, h] = [random.range(6, 11), random.range(7, 12)];
        const top = y - h + random.range(-2, 2) + 6;
        const paint = paints[random.integer(0, paints.length - 1)] ?? '#d9534a';
        const doors = [0.2, 0.6].map(
          (at) =>
            `<rect x="${(x + w * at).toFixed(1)}" y="${(top + h * 0.3).toFixed(1)}" width="1.7" height="2.2" fill="${glass}"/>`,
        );
        houses.push(
          `<rect x="${x.toFixed(1)}" y="${top.toFixed(1)}" width="${w.toFixed(1)}" height="${(h + 9).toFixed(1)}" fill="${random.chance(0.22) ? '#b06a4a' : paint}"/>`,
          `<rect x="${(x - 0.4).toFixed(1)}" y="${top.toFixed(1)}" width="${(w + 0.8).toFixed(1)}" height="1" fill="#000" opacity=".3"/>`,
          `<rect x="${x.toFixed(1)}" y="${top.toFixed(1)}" width="${(w * 0.22).toFixed(1)}" height="${(h + 9).toFixed(1)}" fill="#000" opacity=".14"/>`,
          ...doors,
          random.chance(0.25)
            ? `<rect x="${(x + w * 0.6).toFixed(1)}" y="${(top - 2.4).toFixed(1)}" width="2.8" height="2.4" rx=".6" fill="#3f7fc0"/>`
            : '',
        );
        x += w * 0.94;
      }
      return houses.join('');
    });
    return (
      path('M0 100 C8 70 26 26 50 18 C74 26 92 70 100 100Z', night ? '#1a2a20' : '#48693c') + rows.join('')
    );
  },
};

/** A church and cottages around it, roofs white when it snows. */
export const village: Subject = {
  ...far,
  size: 0.92,
  v: -0.02,
  depth: 0.82,
  draw({ seed, night, snow }) {
    const random = createRandom(`village ${seed}`);
    const glass = night || snow ? '#ffd27a' : '#5a6f84';
    const cottage = (x: number, y: number, w: number) => {
      const wall = ['#e9dcc4', '#d9b894', '#c9a07a', '#efe8dc'][random.integer(0, 3)] ?? '#e9dcc4';
      const roof = snow ? '#f3f7fc' : (['#a8483a', '#8a5a3c', '#6a4a44'][random.integer(0, 2)] ?? '#a8483a');
      const h = w * 0.62;
      return (
        `<rect x="${x}" y="${y - h}" width="${w}" height="${h}" fill="${wall}"/>` +
        `<rect x="${x + w * 0.68}" y="${y - h - w * 0.5}" width="${w * 0.12}" height="${w * 0.4}" fill="#6a4a3c"/>` +
        polygon(`${x - w * 0.1},${y - h} ${x + w * 0.5},${y - h - w * 0.5} ${x + w * 1.1},${y - h}`, roof) +
        [0.16, 0.62]
          .map(
            (at) =>
              `<rect x="${x + w * at}" y="${y - h * 0.72}" width="${w * 0.2}" height="${h * 0.34}" fill="${glass}"/>`,
          )
          .join('') +
        `<rect x="${x + w * 0.42}" y="${y - h * 0.5}" width="${w * 0.15}" height="${h * 0.5}" fill="#5a3a28"/>`
      );
    };
    const roof = snow ? '#eef3fa' : '#7a4238';
    const church =
      path('M44 62h9v24h-9z M53 70h14v16h-14z', '#efe6d6') +
      polygon('43,62 48.5,40 54,62', roof) +
      polygon('53,70 60,63 69,70', roof) +
      path('M48.2 34h.7v7h-.7z M46.8 36h3.5v.7h-3.5z', '#3a342c') +
      `<rect x="47.4" y="66" width="2.2" height="4" rx="1.1" fill="${glass}"/>`;
    return (
      path('M0 100 C10 84 30 80 50 82 C72 80 92 86 100 100Z', snow ? '#e6edf6' : '#5a7a42') +
      cottage(22, 84, 12) +
      cottage(72, 84, 12) +
      church +
      cottage(8, 90, 14) +
      cottage(34, 90, 13) +
      cottage(60, 91, 14) +
      cottage(80, 92, 14) +
      cottage(20, 97, 15) +
      cottage(48, 98, 15) +
      limb('0,99.5,1 50,99,1.4 100,99.5,1', snow ? '#f6f9fd' : '#6a8a4c')
    );
  },
};
