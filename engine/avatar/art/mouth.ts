import type { Presenter } from '../presenter.ts';
import { darker, lighter, mix, shadowed } from './shade.ts';

export interface MouthPose {
  /** 0 shut to 1 wide open. */
  readonly open: number;
  /** -1 rounded to 1 spread. */
  readonly width: number;
  /** The upper teeth rest on the lower lip, as in f and v. */
  readonly teethOnLip: boolean;
  /** 0 to 1: how far the corners are drawn up. */
  readonly smile: number;
}

/** A mouth around (0, 0), at most 200 wide and 160 high. `id` keeps its clip path apart from others in the document. */
export function drawMouth(presenter: Presenter, pose: MouthPose, id: string): string {
  const lip = mix(presenter.skin, presenter.lips, presenter.gender === 'female' ? 0.72 : 0.46);
  const shape = mouthShape(presenter, pose);
  const shadow = shadowed(presenter.skin, 0.5);
  const shut = shape.gap < 2 && !pose.teethOnLip;
  return `<ellipse cx="0" cy="${shape.lowest + 11}" rx="${shape.half * 0.55}" ry="6" fill="${shadow}" opacity=".25"/>
    <path d="${shape.outer}" fill="${lip}"/><path d="${shape.lowerLight}" fill="${lighter(lip, 0.3)}" opacity=".5"/>
    <path d="${shape.upperLip}" fill="${darker(lip, 0.2)}" opacity=".4"/>
    ${shut ? '' : inside(shape, pose, id)}
    <path d="${shape.seam}" fill="none" stroke="${mix(lip, '#2b0c10', shut ? 0.62 : 0.5)}" stroke-width="${shut ? 4.5 : 3}" stroke-linecap="round"/>
    <path d="M${-shape.half - 4} ${shape.corner - 5} q-4 4 0 9 M${shape.half + 4} ${shape.corner - 5} q4 4 0 9" stroke="${shadow}" stroke-width="4" fill="none" stroke-linecap="round" opacity=".35"/>`;
}

type Shape = ReturnType<typeof mouthShape>;

function mouthShape({ gender }: Presenter, { open, width, teethOnLip, smile }: MouthPose) {
  const spread = width > 0 ? 8 * width : 22 * width;
  const half = 50 + spread + 9 * smile * (1 - Math.max(0, -width)) - 6 * open;
  const gap = teethOnLip ? 9 : 60 * open * (1 - 0.14 * Math.abs(width));
  const up = gap * 0.28;
  const down = gap * 0.72;
  const round = Math.max(0, -width);
  const plump = gender === 'female' ? 1 : 0.8;
  const upperHeight = (13 - 3 * smile + 3 * round) * plump;
  const lowerHeight = (18 - 3 * smile + 2 * round) * plump;
  const corner = down * 0.1 - 13 * smile;
  const side = (sign: -1 | 1, x: number) => sign * half * x;
  const innerUp = `M${-half * 0.9} ${corner} C${-half * 0.5} ${-up * 1.05} ${-half * 0.2} ${-up} 0 ${-up} C${half * 0.2} ${-up} ${half * 0.5} ${-up * 1.05} ${half * 0.9} ${corner}`;
  const innerDown = `C${half * 0.6} ${down * 1.02 + 2} ${half * 0.26} ${down + 3} 0 ${down + 3} C${-half * 0.26} ${down + 3} ${-half * 0.6} ${down * 1.02 + 2} ${-half * 0.9} ${corner}`;
  const outerUp = `M${-half} ${corner} C${side(-1, 0.62)} ${-up - upperHeight * 0.5} ${side(-1, 0.3)} ${-up - upperHeight * 1.2} ${side(-1, 0.12)} ${-up - upperHeight}
    C${side(-1, 0.05)} ${-up - upperHeight * 0.8} ${side(1, 0.05)} ${-up - upperHeight * 0.8} ${side(1, 0.12)} ${-up - upperHeight}
    C${side(1, 0.3)} ${-up - upperHeight * 1.2} ${side(1, 0.62)} ${-up - upperHeight * 0.5} ${half} ${corner}`;
  const lowest = down + lowerHeight;
  const outerDown = `C${half * 0.7} ${down + lowerHeight * 0.75} ${half * 0.34} ${lowest * 1.0 + 2} 0 ${lowest + 2} C${-half * 0.34} ${lowest + 2} ${-half * 0.7} ${down + lowerHeight * 0.75} ${-half} ${corner}Z`;
  return {
    half,
    gap,
    up,
    down,
    corner,
    lowest,
    inner: `${innerUp} ${innerDown}Z`,
    outer: `${outerUp} ${outerDown}`,
    upperLip: `${outerUp} L${half * 0.9} ${corner} C${half * 0.5} ${-up * 1.05} ${half * 0.2} ${-up} 0 ${-up} C${-half * 0.2} ${-up} ${-half * 0.5} ${-up * 1.05} ${-half * 0.9} ${corner}Z`,
    lowerLight: `M${-half * 0.5} ${down + lowerHeight * 0.34} C${-half * 0.2} ${down + lowerHeight * 0.5} ${half * 0.2} ${down + lowerHeight * 0.5} ${half * 0.5} ${down + lowerHeight * 0.34} C${half * 0.3} ${down + lowerHeight * 0.95} ${-half * 0.3} ${down + lowerHeight * 0.95} ${-half * 0.5} ${down + lowerHeight * 0.34}Z`,
    seam:
      gap < 2
        ? `M${-half * 0.96} ${corner} C${-half * 0.5} ${3 + smile * 2} ${-half * 0.16} 0 0 2 C${half * 0.16} 0 ${half * 0.5} ${3 + smile * 2} ${half * 0.96} ${corner}`
        : innerUp,
  };
}

function inside({ inner, half, up, down, gap }: Shape, { teethOnLip }: MouthPose, id: string): string {
  const edge = -up + (teethOnLip ? 15 : Math.min(17, 5 + gap * 0.3));
  const tongue = `<ellipse cx="0" cy="${down + 10}" rx="${half * 0.56}" ry="${Math.max(7, down * 0.62)}" fill="#b4555c"/>`;
  const teeth = `<path d="M${-half * 0.72} ${-up - 8} L${half * 0.72} ${-up - 8} L${half * 0.66} ${edge - 3} C${half * 0.3} ${edge + 2} ${-half * 0.3} ${edge + 2} ${-half * 0.66} ${edge - 3}Z" fill="#fbf6ec"/>`;
  return `<clipPath id="${id}"><path d="${inner}"/></clipPath><path d="${inner}" fill="#4a1519"/><g clip-path="url(#${id})">${tongue}${teeth}</g>`;
}
