import { ellipse, glow, gradient, limb, mirror, path } from './shapes.ts';
import type { Ink, Subject } from './subject.ts';

const defs = (content: string) => `<defs>${content}</defs>`;

const arm = (ink: Ink) => (ink.dancing ? raisedArm(ink) : hangingArm(ink));

const raisedArm = (ink: Ink) =>
  limb('34,44,3.6 24,40,3 18,28,2.8', ink.mid) +
  ellipse(34, 43, 5, 5, ink.accent) +
  path('M14 29h7.5l-1 -6.5q-2.7 -2 -5.4 0z', '#39414f');

const hangingArm = (ink: Ink) =>
  limb('34,44,3.6 27,54,3 25,66,2.8', ink.mid) +
  ellipse(34, 43, 5, 5, ink.accent) +
  path('M21.5 65h7.5l-1 6.5q-2.7 2-5.4 0z', '#39414f');

export const robot: Subject = {
  size: 0.56,
  v: 0.2,
  depth: 0.88,
  motion: 'stand',
  volume: true,
  draw(ink) {
    const leg = limb('44,66,3.6 43,78,3 43,90,3.4', ink.mid) + path('M36.5 89h11l1 6h-14z', '#39414f');
    const kick = limb('44,66,3.6 34,74,3 37,86,3.4', ink.mid) + path('M30 85h11l1 6h-14z', '#39414f');
    const [shell, shellDark] = ink.asked ? [ink.asked.coat, ink.asked.shade] : ['#f2f5f8', '#8b95a4'];
    const notes = ink.dancing
      ? path('M80 30v-11l8 -2v11 M12 60v-9l6 -1.5v9', 'none', `stroke="${ink.accent}" stroke-width="1.2"`) +
        ellipse(78.4, 30, 2.4, 1.8, ink.accent) +
        ellipse(86.4, 28, 2.4, 1.8, ink.accent) +
        ellipse(10.6, 60, 2, 1.5, ink.accent) +
        ellipse(16.6, 58.5, 2, 1.5, ink.accent)
      : '';
    return (
      defs(gradient('shell', shell, shellDark, 'down') + glow('lamp', '#5fe0ff')) +
      ellipse(50, 96, 20, 2.2, '#000', 'opacity=".35"') +
      notes +
      leg +
      mirror(ink.dancing ? kick : leg) +
      arm(ink) +
      mirror(ink.dancing ? hangingArm(ink) : arm(ink)) +
      `<rect x="34" y="36" width="32" height="33" rx="8" fill="url(#shell)"/>` +
      `<rect x="40" y="46" width="20" height="13" rx="3" fill="#27303e"/>` +
      path('M43 53 l3 -3 l3 5 l3 -6 l4 4', 'none', 'stroke="#5fe0ff" stroke-width="1.1"') +
      `<rect x="46" y="31" width="8" height="6" fill="#5b6574"/>` +
      `<rect x="33" y="10" width="34" height="22" rx="9" fill="url(#shell)"/>` +
      `<rect x="37" y="14" width="26" height="13" rx="6" fill="#1b2430"/>` +
      ellipse(44, 20.5, 4, 4, 'url(#lamp)') +
      ellipse(56, 20.5, 4, 4, 'url(#lamp)') +
      path('M49.4 4h1.2v7h-1.2z', '#5b6574') +
      ellipse(50, 4, 1.8, 1.8, ink.accent)
    );
  },
};
