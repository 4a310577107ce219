import type { Presenter } from '../presenter.ts';
import { eyeLine } from './head.ts';
import { darker, lighter, shadowed } from './shade.ts';

/** How far the lids are closed (0 open, 1 shut) and where the eyes look (-1 left, 0 ahead, 1 right). */
export interface EyePose {
  readonly closed: number;
  readonly gaze: number;
}

const halfWidth = 37;

/** Both eyes with their lids. */
export function drawEyes(presenter: Presenter, pose: EyePose): string {
  return eye(presenter, 434, -1, pose) + eye(presenter, 566, 1, pose);
}

function eye({ skin, iris, gender }: Presenter, x: number, side: -1 | 1, { closed, gaze }: EyePose): string {
  const top = -20.5 * (1 - closed) + 15 * closed;
  const bottom = 17 - 1 * closed;
  const id = `lid${side < 0 ? 'Left' : 'Right'}${Math.round(closed * 10)}${gaze}`;
  // Drawn for the right eye: the outer corner is at positive x.
  const upper = `C${-halfWidth * 0.6} ${top} ${halfWidth * 0.45} ${top - 4 * (1 - closed)} ${halfWidth} -2`;
  const opening = `M${-halfWidth} 5 ${upper} C${halfWidth * 0.55} ${bottom} ${-halfWidth * 0.5} ${bottom + 2} ${-halfWidth} 5Z`;
  const lash = darker('#33211a', 0.3);
  const lashes =
    gender === 'female'
      ? `<path d="M${halfWidth - 3} -3 L${halfWidth + 8} ${-9 + closed * 16}" stroke="${lash}" stroke-width="4.5" stroke-linecap="round"/>`
      : '';
  const look = gaze * 7 * side;
  const ball = `<clipPath id="${id}"><path d="${opening}"/></clipPath><path d="${opening}" fill="#fdf8f1"/><g clip-path="url(#${id})">
    <circle cx="${look}" cy="-3" r="18.5" fill="${iris}"/><circle cx="${look}" cy="-3" r="17" fill="none" stroke="${darker(iris, 0.55)}" stroke-width="4"/>
    <circle cx="${look}" cy="1" r="10" fill="${lighter(iris, 0.25)}" opacity=".45"/><circle cx="${look}" cy="-3" r="9" fill="#100c0c"/>
    <circle cx="${look - 6 * side}" cy="-10" r="5.2" fill="#fff"/><circle cx="${look + 6 * side}" cy="5" r="2.6" fill="#fff" opacity=".7"/>
    <path d="M-44 -40 L44 -40 L44 ${top * 0.3} C10 ${top + 12} -20 ${top + 12} -44 6Z" fill="#40201a" opacity=".2"/></g>`;
  const crease = `<path d="M${-halfWidth + 6} ${-14 + closed * 4} C-14 ${-36 + closed * 16} 16 ${-38 + closed * 16} ${halfWidth} ${-18 + closed * 6}" fill="none" stroke="${shadowed(skin, 0.5)}" stroke-width="3.5" stroke-linecap="round" opacity=".5"/>`;
  const line = `<path d="M${-halfWidth} 5 ${upper}" fill="none" stroke="${lash}" stroke-width="${gender === 'female' ? 7.5 : 6}" stroke-linecap="round"/>`;
  return `<g transform="translate(${x} ${eyeLine}) scale(${side * 1.12} 1.12)">${closed < 0.95 ? ball : ''}${crease}${line}${lashes}</g>`;
}
