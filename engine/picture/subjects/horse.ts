import { ellipse, limb, polygon } from './shapes.ts';
import type { Subject } from './subject.ts';

/** Coat, mane. */
const horseColours = [
  ['#7a4a2a', '#2a170d'],
  ['#e9e3da', '#b7ab9c'],
  ['#2b2523', '#100d0c'],
] as const;

export const horse: Subject = {
  size: 0.5,
  v: 0.2,
  depth: 0.86,
  motion: 'bob',
  volume: true,
  draw({ seed, asked }) {
    const [seeded, seededMane] = horseColours[seed % horseColours.length] ?? horseColours[0];
    const { coat, shade: mane } = asked ?? { coat: seeded, shade: seededMane };
    return (
      ellipse(48, 95, 34, 2.2, '#000', 'opacity=".3"') +
      limb('62,62,4.6 74,70,2.6 70,82,1.8 76,90,1.7', mane) +
      limb('34,62,5 24,72,2.6 14,78,1.8 10,87,1.7', mane) +
      limb('20,50,3 10,52,4 3,64,2.4 2,76,0.5', mane) +
      limb('22,52,9 38,56,11.5 54,55,11 66,48,9', coat) +
      limb('64,48,9 73,34,6.4 79,24,4.6', coat) +
      limb('77,23,5 86,29,3.8 92,35,2.8', coat) +
      polygon('75,19 76,11 80,18', coat) +
      limb('76,16,1.5 69,28,3.6 62,42,2.6', mane) +
      limb('28,60,6 36,76,3 28,84,2 26,94,2', coat) +
      limb('64,58,5 80,62,2.8 90,70,1.9 86,79,1.8', coat) +
      ellipse(82, 25, 0.9, 1, '#0d0907')
    );
  },
};
