import { ellipse, feather, glow, gradient, limb, mirror, path, polygon } from './shapes.ts';
import type { Subject } from './subject.ts';

const coats = [
  ['#2a2622', '#15130f', '#ffd65a'],
  ['#d98b3f', '#a65f24', '#9fd66a'],
  ['#8d8f96', '#5d6068', '#ffd65a'],
  ['#f0e6d8', '#c9b9a4', '#7cc4e8'],
] as const;

export const cat: Subject = {
  size: 0.46,
  v: 0.24,
  depth: 0.88,
  motion: 'stand',
  volume: true,
  draw({ seed }) {
    const [coat, shade, eyes] = coats[seed % coats.length] ?? coats[0];
    const ear =
      polygon(
        [
          [33, 30],
          [31, 9],
          [46, 20],
        ],
        coat,
      ) +
      polygon(
        [
          [34.5, 26],
          [33.6, 14],
          [42, 20],
        ],
        '#e0a09a',
      );
    const eye =
      ellipse(42.2, 31, 4, 4.2, eyes) +
      ellipse(42.2, 31, 1.3, 3.8, '#14110d') +
      ellipse(41.2, 29.4, 0.9, 1, '#fff');
    const whiskers = path(
      'M44 40 L27 37 M44 41 L26 42 M44 42 L28 46',
      'none',
      'stroke="#fff" stroke-width=".35" opacity=".8"',
    );
    const paw =
      ellipse(43, 95, 5.6, 3.6, coat) +
      path('M43 93v4M40.800 93.500v3M45.200 93.500v3', 'none', `stroke="${shade}" stroke-width=".5"`);
    return (
      ellipse(50, 97, 26, 2.4, '#000', 'opacity=".3"') +
      limb(
        [
          [66, 92, 4],
          [80, 92, 4],
          [87, 80, 3.6],
          [82, 68, 3],
        ],
        shade,
      ) +
      path('M36 50 C26 62 24 84 32 96 L68 96 C76 84 74 62 64 50Z', coat) +
      path('M42 52 C38 66 40 84 46 94 L54 94 C60 84 62 66 58 52Z', '#fff', 'opacity=".16"') +
      limb(
        [
          [41, 62, 5],
          [42, 80, 4.4],
          [43, 94, 4.6],
        ],
        coat,
      ) +
      limb(
        [
          [59, 62, 5],
          [58, 80, 4.4],
          [57, 94, 4.6],
        ],
        coat,
      ) +
      paw +
      mirror(paw) +
      ear +
      mirror(ear) +
      ellipse(50, 32, 19.5, 17, coat) +
      ellipse(50, 40, 8.6, 6, '#fff', 'opacity=".22"') +
      eye +
      mirror(eye) +
      polygon(
        [
          [48, 38],
          [52, 38],
          [50, 40.4],
        ],
        '#e58a8a',
      ) +
      path(
        'M50 40.400 C50 43 46.500 43.600 45 42 M50 40.400 C50 43 53.500 43.600 55 42',
        'none',
        `stroke="${shade}" stroke-width=".7"`,
      ) +
      whiskers +
      mirror(whiskers) +
      path(
        'M46 18 l1.500 5 M50 17 v5.500 M54 18 l-1.500 5',
        'none',
        `stroke="${shade}" stroke-width="1.300" opacity=".7"`,
      )
    );
  },
};

export const dog: Subject = {
  size: 0.48,
  v: 0.23,
  depth: 0.88,
  motion: 'stand',
  volume: true,
  draw({ seed }) {
    const [coat, shade] = (
      [
        ['#d9a55b', '#a8743a'],
        ['#6b4a34', '#452e20'],
        ['#efe6da', '#bfae98'],
      ] as const
    )[seed % 3] ?? ['#d9a55b', '#a8743a'];
    const ear = limb(
      [
        [36, 20, 5],
        [29, 30, 5.6],
        [30, 42, 4],
      ],
      shade,
    );
    const eye = ellipse(43, 28, 2.4, 2.6, '#1b130d') + ellipse(42.3, 27.1, 0.8, 0.8, '#fff');
    return (
      ellipse(50, 97, 26, 2.4, '#000', 'opacity=".3"') +
      limb(
        [
          [66, 88, 4],
          [80, 80, 4],
          [86, 66, 2.4],
        ],
        coat,
      ) +
      path('M36 50 C25 64 25 86 32 96 L68 96 C75 86 75 64 64 50Z', coat) +
      ellipse(50, 66, 10, 15, '#fff', 'opacity=".28"') +
      limb(
        [
          [41, 62, 5.4],
          [41, 80, 4.6],
          [41, 94, 5.2],
        ],
        coat,
      ) +
      limb(
        [
          [59, 62, 5.4],
          [59, 80, 4.6],
          [59, 94, 5.2],
        ],
        coat,
      ) +
      ellipse(50, 30, 17, 17.5, coat) +
      ear +
      mirror(ear) +
      ellipse(50, 38, 9.6, 8, '#fff', 'opacity=".4"') +
      eye +
      mirror(eye) +
      ellipse(50, 34.6, 3.6, 2.6, '#1b130d') +
      path(
        'M50 37 v4 M43.500 41 C46 44.500 54 44.500 56.500 41',
        'none',
        `stroke="${shade}" stroke-width=".8"`,
      ) +
      path('M47.600 43.400 C47.500 49 52.500 49 52.400 43.400Z', '#e0707a')
    );
  },
};

export const horse: Subject = {
  size: 0.5,
  v: 0.2,
  depth: 0.86,
  motion: 'bob',
  volume: true,
  draw({ seed }) {
    const [coat, mane] = (
      [
        ['#7a4a2a', '#2a170d'],
        ['#e9e3da', '#b7ab9c'],
        ['#2b2523', '#100d0c'],
      ] as const
    )[seed % 3] ?? ['#7a4a2a', '#2a170d'];
    const leg = (a: readonly [number, number, number][], fill: string) => limb(a, fill);
    return (
      ellipse(48, 95, 34, 2.2, '#000', 'opacity=".3"') +
      leg(
        [
          [62, 62, 4.6],
          [74, 70, 2.6],
          [70, 82, 1.8],
          [76, 90, 1.7],
        ],
        mane,
      ) +
      leg(
        [
          [34, 62, 5],
          [24, 72, 2.6],
          [14, 78, 1.8],
          [10, 87, 1.7],
        ],
        mane,
      ) +
      limb(
        [
          [20, 50, 3],
          [10, 52, 4],
          [3, 64, 2.4],
          [2, 76, 0.5],
        ],
        mane,
      ) +
      limb(
        [
          [22, 52, 9],
          [38, 56, 11.5],
          [54, 55, 11],
          [66, 48, 9],
        ],
        coat,
      ) +
      limb(
        [
          [64, 48, 9],
          [73, 34, 6.4],
          [79, 24, 4.6],
        ],
        coat,
      ) +
      limb(
        [
          [77, 23, 5],
          [86, 29, 3.8],
          [92, 35, 2.8],
        ],
        coat,
      ) +
      polygon(
        [
          [75, 19],
          [76, 11],
          [80, 18],
        ],
        coat,
      ) +
      limb(
        [
          [76, 16, 1.5],
          [69, 28, 3.6],
          [62, 42, 2.6],
        ],
        mane,
      ) +
      leg(
        [
          [28, 60, 6],
          [36, 76, 3],
          [28, 84, 2],
          [26, 94, 2],
        ],
        coat,
      ) +
      leg(
        [
          [64, 58, 5],
          [80, 62, 2.8],
          [90, 70, 1.9],
          [86, 79, 1.8],
        ],
        coat,
      ) +
      ellipse(82, 25, 0.9, 1, '#0d0907')
    );
  },
};

export const birds: Subject = {
  size: 0.5,
  v: -0.2,
  depth: 0.5,
  motion: 'fly',
  volume: false,
  draw({ dark }) {
    const flock = [
      [20, 40, 1],
      [36, 28, 1.25],
      [57, 36, 0.9],
      [70, 20, 1.1],
      [84, 42, 0.8],
      [50, 55, 0.7],
      [30, 58, 0.55],
    ] as const;
    const bird = 'M-17 -6 C-11 -11 -4 -8 0 0 C4 -8 11 -11 17 -6 C11 -7 5 -3 1 4 L-1 4 C-5 -3 -11 -7 -17 -6Z';
    return flock
      .map(([x, y, size]) =>
        path(
          bird,
          dark,
          `transform="translate(${x} ${y}) scale(${size * 0.5}) rotate(${((x * 7) % 24) - 12})"`,
        ),
      )
      .join('');
  },
};

/** A wing spread to the left of the shoulder: coverts over long secondaries and fingered primaries. */
function eagleWing(): string {
  const feathers: string[] = [];
  for (let i = 0; i < 9; i++) {
    const x = 44 - i * 2.7;
    feathers.push(feather(x, 43 - i * 1.2, 100 + i * 4, 17 + i * 0.3, 4.6, i % 2 ? '#4a3424' : '#3a281b'));
  }
  for (let i = 0; i < 8; i++)
    feathers.push(
      feather(
        20 - i * 0.4,
        33 - i * 0.9,
        142 + i * 11,
        24 - Math.abs(i - 3) * 1.4,
        4.2,
        i % 2 ? '#2c1e14' : '#38271a',
      ),
    );
  const coverts = path('M50 40 C42 33 30 30 20 27 C15 26 13 29 16 33 C24 40 36 47 47 49Z', '#5d4230');
  const ridge = path('M50 39 C42 32 30 28.500 19 26.500 C26 31 38 36 48 42Z', '#7a5a42');
  return feathers.join('') + coverts + ridge;
}

export const eagle: Subject = {
  size: 0.74,
  v: -0.08,
  depth: 0.6,
  motion: 'fly',
  volume: true,
  draw() {
    const wing = eagleWing();
    const tail = [-22, -11, 0, 11, 22]
      .map((a) => feather(50, 58, 90 + a, 17, 5, a % 2 ? '#f4efe4' : '#e2dacb'))
      .join('');
    return (
      tail +
      wing +
      mirror(wing) +
      limb(
        [
          [50, 34, 4.6],
          [50, 44, 7.4],
          [50, 56, 5],
          [50, 62, 3],
        ],
        '#46301f',
      ) +
      ellipse(50, 32, 5.2, 5.6, '#f6f1e7') +
      path('M46 36 L48 42 L50 38 L52 42 L54 36Z', '#f6f1e7') +
      path(
        'M48 29.500 C49 26 51.500 26 52.400 29 C52.800 32 51.500 34 50.200 35.500 C49 34 47.800 32 48 29.500Z',
        '#f0b429',
      ) +
      ellipse(46.8, 30.6, 0.8, 0.9, '#1b130d') +
      ellipse(53.2, 30.6, 0.8, 0.9, '#1b130d')
    );
  },
};

export const whale: Subject = {
  size: 0.6,
  v: -0.03,
  depth: 0.5,
  motion: 'bob',
  volume: true,
  draw() {
    const grooves = [58, 61, 64, 67]
      .map((y, i) => `M${9 + i * 2} ${y} C24 ${y + 4} 38 ${y + 4} 52 ${y}`)
      .join(' ');
    return (
      defsWhale +
      path(
        'M4 52 C10 34 36 26 58 34 C72 39 80 48 88 45 C91 40 91 34 98 29 C99 38 98 44 95.500 49 C99 53 99.500 60 97 69 C91 65 90 58 86 54 C74 65 54 75 34 73 C16 72 4 64 4 52Z',
        'url(#back)',
      ) +
      path('M5 56 C18 60 42 62 62 58 C50 72 18 78 5 56Z', '#c3dae2') +
      path(grooves, 'none', 'stroke="#7fa3b3" stroke-width=".6"') +
      ellipse(21, 52, 1.5, 1.5, '#0b1a24') +
      path('M38 62 C42 75 48 82 56 84 C53 75 50 68 46 62Z', '#21465f') +
      path('M62 36 C64 31 68 29 71 30 C70 34 69 38 68 40Z', '#21465f')
    );
  },
};

const defsWhale = `<defs>${gradient('back', '#4c86a6', '#1d4058', 'down')}</defs>`;

/** A wing of a dragon, raised to the right of the shoulder: bones, and skin in bows between their tips. */
function dragonWing(skin: string, bone: string): string {
  const shoulder = [47, 50] as const;
  const wrist = [58, 22] as const;
  const tips = [
    [78, 4],
    [95, 22],
    [93, 44],
    [78, 56],
    [60, 60],
  ] as const;
  let edge = `M${shoulder.join(' ')} L${wrist.join(' ')} L${tips[0].join(' ')}`;
  for (let i = 1; i < tips.length; i++) {
    const [a, b] = [tips[i - 1] ?? wrist, tips[i] ?? wrist];
    const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    edge += ` Q${mx + (wrist[0] - mx) * 0.34} ${my + (wrist[1] + 8 - my) * 0.34} ${b.join(' ')}`;
  }
  const bones = tips.map(([x, y]) =>
    limb(
      [
        [wrist[0], wrist[1], 1.1],
        [(wrist[0] + x) / 2 + 1, (wrist[1] + y) / 2 - 1.5, 0.8],
        [x, y, 0.25],
      ],
      bone,
    ),
  );
  return (
    path(`${edge}Z`, skin) +
    bones.join('') +
    limb(
      [
        [47, 50, 2.6],
        [50, 34, 2],
        [58, 22, 1.5],
      ],
      bone,
    )
  );
}

export const dragon: Subject = {
  size: 0.86,
  v: -0.09,
  depth: 0.6,
  motion: 'bob',
  volume: true,
  draw({ seed }) {
    const [scale, bone, belly, skin] = (
      [
        ['#7a1f1c', '#4a1210', '#d98a4a', '#a8352a'],
        ['#1f3a2c', '#10241a', '#a9b36a', '#2f6a4a'],
        ['#23253a', '#12131f', '#8a7fb0', '#3d3f66'],
      ] as const
    )[seed % 3] ?? ['#7a1f1c', '#4a1210', '#d98a4a', '#a8352a'];
    const spikes = [
      [36, 57],
      [41, 51],
      [47, 47.5],
      [54, 48],
      [61, 52],
      [68, 59],
      [74, 66],
    ]
      .map(([x = 0, y = 0], i) =>
        polygon(
          [
            [x - 2, y + 2],
            [x + (i > 3 ? 2 : -1), y - 4.5],
            [x + 2.4, y + 1.5],
          ],
          bone,
        ),
      )
      .join('');
    return (
      `<defs>${glow('breath', '#ff7a2e', '#fff3b0')}${gradient('fire', '#fff3b0', '#ff4d1a00')}${gradient('skin', skin, bone, 'down')}</defs>` +
      `<g opacity=".85" transform="translate(-6 -6)">${dragonWing('url(#skin)', bone)}</g>` +
      limb(
        [
          [62, 58, 6],
          [74, 68, 4.2],
          [84, 82, 2.8],
          [72, 92, 1.8],
          [58, 90, 1],
        ],
        scale,
      ) +
      polygon(
        [
          [60, 90],
          [52, 84],
          [50, 91],
          [53, 96],
        ],
        bone,
      ) +
      limb(
        [
          [34, 60, 4.4],
          [46, 55, 8.2],
          [58, 57, 7.4],
          [68, 63, 4.6],
        ],
        scale,
      ) +
      limb(
        [
          [36, 64, 2.4],
          [46, 61, 4.4],
          [58, 63, 3.6],
          [66, 66, 2],
        ],
        belly,
      ) +
      limb(
        [
          [44, 60, 3],
          [42, 70, 2.2],
          [38, 74, 1.5],
        ],
        scale,
      ) +
      limb(
        [
          [60, 61, 3.4],
          [62, 72, 2.4],
          [57, 77, 1.6],
        ],
        scale,
      ) +
      polygon(
        [
          [38, 73],
          [34, 77],
          [38, 76],
          [37, 79],
          [40, 76],
        ],
        bone,
      ) +
      polygon(
        [
          [57, 76],
          [53, 80],
          [57, 79],
          [57, 82],
          [59.5, 78],
        ],
        bone,
      ) +
      limb(
        [
          [40, 58, 6],
          [30, 52, 4.4],
          [26, 42, 3.6],
          [22, 38, 3.6],
        ],
        scale,
      ) +
      spikes +
      dragonWing('url(#skin)', bone) +
      path('M27 33 C22 30 15 33 8 39 L11 41.500 L8 45 C14 47 20 46.500 25 44 C29 41 30 36 27 33Z', scale) +
      path('M9 41.500 L20 42 L11 44.600Z', '#2a0c08') +
      limb(
        [
          [25, 34, 1.5],
          [30, 29, 1],
          [35, 28, 0.3],
        ],
        belly,
      ) +
      limb(
        [
          [26, 36, 1.4],
          [32, 33, 0.9],
          [37, 33, 0.3],
        ],
        belly,
      ) +
      ellipse(19.5, 37, 1.3, 1.1, '#ffd23c') +
      ellipse(19.3, 37, 0.4, 1, '#120604') +
      `<g transform="translate(9 43) rotate(160)">${path('M0 0 C8 -5 20 -9 34 -7 C28 -3 30 0 36 3 C26 4 24 8 12 6 C6 5 2 3 0 0Z', 'url(#fire)')}</g>` +
      ellipse(8, 43, 7, 5, 'url(#breath)')
    );
  },
};
