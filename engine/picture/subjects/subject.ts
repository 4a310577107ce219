import type { Motion } from '../layer.ts';

/** Colours of a subject in its scene, as CSS. */
export interface Ink {
  /** Deepest shadow, shadow, middle, light. */
  readonly dark: string;
  readonly shade: string;
  readonly mid: string;
  readonly light: string;
  /** The seeded colour of what people paint: hulls, cars, clothes. */
  readonly accent: string;
  readonly accentDark: string;
  /** The colour of the sun. */
  readonly sun: string;
  /** A whole number by which variants are picked. */
  readonly seed: number;
  readonly night: boolean;
  readonly snow: boolean;
  readonly dancing: boolean;
  /** The colour that the prompt asks for this subject; `accent` follows it too. */
  readonly asked?: { readonly coat: string; readonly shade: string };
  /** The colour of ink on this picture's paper. */
  readonly ground?: string;
  /** Words to write. */
  readonly words?: string;
}

export interface Subject {
  /** Side of its square, in units of the picture's height. */
  readonly size: number;
  /** Whether it goes from side to side, rather than staying inside the picture. */
  readonly wide?: boolean;
  /** Where the middle of the square is, in units below the centre; or below the horizon when `afloat`. */
  readonly v: number;
  readonly afloat?: boolean;
  readonly depth: number;
  readonly motion: Motion;
  /** Whether light falls on it as on a solid body; off for what glows. */
  readonly volume: boolean;
  /** Whether it holds letters, which no light turns round. */
  readonly lettered?: boolean;
  /** SVG in a square of 100 x 100; light comes from the left. */
  draw(ink: Ink): string;
}
