import { ellipse, glow, gradient, limb, path, polygon } from './shapes.ts';
import type { Subject } from './subject.ts';

/** Scales, bones, belly, skin of the wings. */
const dragonColours = [
  ['#7a1f1c', '#4a1210', '#d98a4a', '#a8352a'],
  ['#1f3a2c', '#10241a', '#a9b36a', '#2f6a4a'],
  ['#23253a', '#12131f', '#8a7fb0', '#3d3f66'],
] as const;

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
  const bones = tips.map(([x, y]) => {
    const middle = `${(wrist[0] + x) / 2 + 1},${(wrist[1] + y) / 2 - 1.5},0.8`;
    return limb(`${wrist[0]},${wrist[1]},1.1 ${middle} ${x},${y},0.25`, bone);
  });
  return path(`${edge}Z`, skin) + bones.join('') + limb('47,50,2.6 50,34,2 58,22,1.5', bone);
}

/** The crest along the back. */
function spikes(bone: string): string {
  const feet = '36,57 41,51 47,47.5 54,48 61,52 68,59 74,66'.split(' ');
  return feet
    .map((foot, i) => {
      const [x = 0, y = 0] = foot.split(',').map(Number);
      return polygon(`${x - 2},${y + 2} ${x + (i > 3 ? 2 : -1)},${y - 4.5} ${x + 2.4},${y + 1.5}`, bone);
    })
    .join('');
}

export const dragon: Subject = {
  size: 1.06,
  v: -0.06,
  depth: 0.6,
  motion: 'bob',
  volume: true,
  draw({ seed, asked }) {
    const seeded = dragonColours[seed % dragonColours.length] ?? dragonColours[0];
    const [scale, bone, belly, skin] = asked ? [asked.coat, asked.shade, seeded[2], asked.coat] : seeded;
    return (
      `<defs>${glow('breath', '#ff7a2e', '#fff3b0')}${gradient('fire', '#ff5a1a', '#fff3b0')}${gradient('skin', skin, bone, 'down')}</defs><g transform="translate(25 4) scale(.76)">` +
      `<g opacity=".85" transform="translate(-6 -6)">${dragonWing('url(#skin)', bone)}</g>` +
      limb('62,58,6 74,68,4.2 84,82,2.8 72,92,1.8 58,90,1', scale) +
      polygon('60,90 52,84 50,91 53,96', bone) +
      limb('34,60,4.4 46,55,8.2 58,57,7.4 68,63,4.6', scale) +
      limb('36,64,2.4 46,61,4.4 58,63,3.6 66,66,2', belly) +
      limb('44,60,3 42,70,2.2 38,74,1.5', scale) +
      limb('60,61,3.4 62,72,2.4 57,77,1.6', scale) +
      polygon('38,73 34,77 38,76 37,79 40,76', bone) +
      polygon('57,76 53,80 57,79 57,82 59.5,78', bone) +
      limb('40,58,6 30,52,4.4 26,42,3.6 22,38,3.6', scale) +
      spikes(bone) +
      dragonWing('url(#skin)', bone) +
      path('M27 33 C22 30 15 33 8 39 L11 41.5 L8 45 C14 47 20 46.5 25 44 C29 41 30 36 27 33Z', scale) +
      path('M9 41.5 L20 42 L11 44.6Z', '#2a0c08') +
      limb('25,34,1.5 30,29,1 35,28,0.3', belly) +
      limb('26,36,1.4 32,33,0.9 37,33,0.3', belly) +
      ellipse(19.5, 37, 1.3, 1.1, '#ffd23c') +
      ellipse(19.3, 37, 0.4, 1, '#120604') +
      ellipse(-6, 50, 21, 13, 'url(#breath)', 'opacity=".55"') +
      path(
        'M11 43 C2 41 -8 42 -16 46 C-10 46 -12 49 -22 50 C-14 52 -16 55 -30 58 C-16 60 -6 58 0 53 C6 50 9 47 11 44Z',
        'url(#fire)',
      ) +
      ellipse(7, 44, 9, 6, 'url(#breath)') +
      '</g>'
    );
  },
};
