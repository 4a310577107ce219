import type { Presenter } from '../presenter.ts';
import { darker, lighter, mix, shadowed } from './shade.ts';

/** Drawings live in a space of 1000 units across: the face's middle is at x 500, the eyes at y 404, the mouth at y 566. */
export const eyeLine = 404;
export const mouthPlace = { x: 500, y: 566 };

/** The head sits on the neck larger than it is drawn. */
export const headScale = 1.1;
const drawnPivot = { x: 500, y: 650 };
const neckPivot = { x: 500, y: 664 };

/** A drawing of the head as it sits on the body. */
export function onNeck(drawing: string): string {
  return `<g transform="translate(${neckPivot.x} ${neckPivot.y}) scale(${headScale}) translate(${-drawnPivot.x} ${-drawnPivot.y})">${drawing}</g>`;
}

/** Where a place of the head comes to lie on the body. */
export function placeOnNeck({ x, y }: { readonly x: number; readonly y: number }) {
  return {
    x: neckPivot.x + (x - drawnPivot.x) * headScale,
    y: neckPivot.y + (y - drawnPivot.y) * headScale,
  };
}

/** Skull, ears, face and beard, without eyes, brows and mouth. */
export function drawHead(presenter: Presenter): string {
  return `${headGradients(presenter)}${ears(presenter)}<path d="${faceOutline(presenter)}" fill="url(#face)"/>
    <clipPath id="inFace"><path d="${faceOutline(presenter)}"/></clipPath>
    <g clip-path="url(#inFace)">${faceShade(presenter)}${beard(presenter)}</g>`;
}

/** Nose, cheeks and eye sockets: they move a little further than the head when it turns. */
export function drawFeatures({ skin, freckles }: Presenter): string {
  const deep = shadowed(skin, 0.46);
  const dots = freckleplaces.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="2.6"/>`);
  return `<defs>
    <radialGradient id="blush"><stop offset="0" stop-color="#d2564a" stop-opacity=".19"/>
      <stop offset="1" stop-color="#d2564a" stop-opacity="0"/></radialGradient>
    <radialGradient id="socket"><stop offset="0" stop-color="${shadowed(skin, 0.5)}" stop-opacity=".3"/>
      <stop offset="1" stop-color="${shadowed(skin, 0.5)}" stop-opacity="0"/></radialGradient></defs>
    <ellipse cx="434" cy="400" rx="64" ry="40" fill="url(#socket)"/><ellipse cx="566" cy="400" rx="64" ry="40" fill="url(#socket)"/>
    <ellipse cx="410" cy="502" rx="54" ry="40" fill="url(#blush)"/><ellipse cx="590" cy="502" rx="54" ry="40" fill="url(#blush)"/>
    ${freckles ? `<g fill="${deep}" opacity=".45">${dots.join('')}</g>` : ''}
    <path d="M512 392 C520 430 532 462 536 482 C540 500 524 514 502 514 C524 500 522 470 512 440Z" fill="${deep}" opacity=".2"/>
    <path d="M472 496 C476 510 488 506 496 511 C504 515 512 510 520 506 C530 504 532 498 530 490" fill="none" stroke="${deep}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" opacity=".8"/>
    <path d="M494 400 C490 436 488 462 492 480" stroke="${lighter(skin, 0.6)}" stroke-width="10" stroke-linecap="round" fill="none" opacity=".16"/>`;
}

const freckleplaces = [
  [412, 478],
  [428, 490],
  [444, 480],
  [422, 504],
  [450, 498],
  [556, 480],
  [572, 490],
  [588, 478],
  [578, 504],
  [550, 498],
] as const;

/** The outline of the face, from forehead to chin. */
export function faceOutline({ faceWidth, jaw }: Presenter): string {
  const cheek = 155 * faceWidth;
  const jawX = cheek * (0.7 + 0.12 * jaw);
  const jawY = 566 + 18 * jaw;
  const chin = 36 + 26 * jaw;
  const right = (x: number) => 500 + x;
  const left = (x: number) => 500 - x;
  return `M${left(cheek)} 378 C${left(cheek)} 246 ${left(cheek * 0.6)} 184 500 184
    C${right(cheek * 0.6)} 184 ${right(cheek)} 246 ${right(cheek)} 378
    C${right(cheek)} 452 ${right(cheek * 0.96)} 520 ${right(jawX)} ${jawY}
    C${right(jawX * 0.76)} ${jawY + 46} ${right(chin + 26)} 648 500 648
    C${left(chin + 26)} 648 ${left(jawX * 0.76)} ${jawY + 46} ${left(jawX)} ${jawY}
    C${left(cheek * 0.96)} 520 ${left(cheek)} 452 ${left(cheek)} 378Z`;
}

function headGradients({ skin, hair }: Presenter): string {
  return `<defs>
    <linearGradient id="face" x1="0" y1="0" x2="1" y2=".35"><stop offset="0" stop-color="${lighter(skin, 0.16)}"/>
      <stop offset=".55" stop-color="${skin}"/><stop offset="1" stop-color="${shadowed(skin, 0.17)}"/></linearGradient>
    <linearGradient id="chin" x2="0" y2="1"><stop offset=".6" stop-color="${shadowed(skin, 0.6)}" stop-opacity="0"/>
      <stop offset="1" stop-color="${shadowed(skin, 0.6)}" stop-opacity=".34"/></linearGradient>
    <linearGradient id="beard" x2="0" y2="1"><stop offset="0" stop-color="${hair}" stop-opacity="0"/>
      <stop offset=".3" stop-color="${hair}" stop-opacity=".85"/><stop offset="1" stop-color="${darker(hair, 0.25)}"/></linearGradient>
  </defs>`;
}

function ears({ skin, faceWidth, earrings }: Presenter): string {
  const ear = (side: -1 | 1) => {
    const x = 500 + side * 156 * faceWidth;
    const colour = shadowed(skin, side < 0 ? 0.1 : 0.24);
    const ring = `<circle cx="${x + side * 3}" cy="476" r="8" fill="#d9a441"/><circle cx="${x + side * 1}" cy="473" r="3" fill="#fff3cf"/>`;
    return `<ellipse cx="${x}" cy="424" rx="23" ry="44" fill="${colour}"/>
      <path d="M${x + side * 10} 400 C${x - side * 6} 396 ${x - side * 4} 440 ${x + side * 2} 450" stroke="${shadowed(skin, 0.42)}" stroke-width="5" fill="none" stroke-linecap="round" opacity=".6"/>
      ${earrings ? ring : ''}`;
  };
  return ear(-1) + ear(1);
}

function faceShade({ skin }: Presenter): string {
  const deep = shadowed(skin, 0.46);
  return `<rect x="300" y="180" width="400" height="480" fill="url(#chin)"/>
    <path d="M660 260 C640 420 640 520 560 650 L700 660 L700 260Z" fill="${deep}" opacity=".1"/>
    <path d="M468 622 C486 629 514 629 532 622" stroke="${deep}" stroke-width="6" stroke-linecap="round" fill="none" opacity=".16"/>`;
}

function beard({ beard: kind }: Presenter): string {
  if (kind === 'none') return '';
  const opacity = kind === 'full' ? 0.94 : 0.3;
  return `<path d="M330 452 C346 512 366 540 398 542 C424 544 438 534 456 530 C478 526 522 526 544 530
    C562 534 576 544 602 542 C634 540 654 512 670 452 L700 700 L300 700Z"
    fill="url(#beard)" opacity="${opacity}"/>`;
}

/** Both brows, to be moved up and down. */
export function drawBrows({ hair, gender, skin }: Presenter): string {
  const colour = mix(darker(hair, 0.2), skin, 0.08);
  const thick = gender === 'male' ? 14 : 9;
  const brow = (side: -1 | 1) => {
    const x = (distance: number) => 500 + side * distance;
    const y = 342 - thick / 2;
    return `<path d="M${x(36)} ${y + 2} C${x(58)} ${y - 12} ${x(92)} ${y - 12} ${x(122)} ${y + 18}
      C${x(92)} ${y + thick * 0.7} ${x(62)} ${y + thick * 0.8} ${x(40)} ${y + thick + 3} C${x(31)} ${y + thick} ${x(30)} ${y + 6} ${x(36)} ${y + 2}Z" fill="${colour}"/>`;
  };
  return brow(-1) + brow(1);
}

/** Glasses, over eyes and hair. */
export function drawGlasses({ glasses, faceWidth }: Presenter): string {
  if (glasses === 'none') return '';
  const lens = (x: number) =>
    glasses === 'round'
      ? `<ellipse cx="${x}" cy="412" rx="56" ry="52"/>`
      : `<path d="M${x - 58} 378 Q${x - 58} 366 ${x - 46} 366 L${x + 46} 366 Q${x + 58} 366 ${x + 58} 378 L${x + 52} 434 Q${x + 50} 452 ${x + 32} 452 L${x - 32} 452 Q${x - 50} 452 ${x - 52} 434Z"/>`;
  const temple = 151 * faceWidth;
  return `<g fill="#ffffff" fill-opacity=".1" stroke="#2b2622" stroke-width="7">${lens(434)}${lens(566)}
    <path d="M${490} 400 C496 392 504 392 510 400" fill="none"/><path d="M377 398 L${500 - temple} 390 M623 398 L${500 + temple} 390" fill="none" stroke-width="6"/></g>
    <path d="M400 388 L424 380 M534 388 L558 380" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".4"/>`;
}
