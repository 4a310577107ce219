type Rgb = readonly [number, number, number];

/** A colour between two, both #rrggbb; `share` 0 is the first, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [parse(from), parse(to)];
  const part = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * share);
  return `#${[part(0), part(1), part(2)].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export const darker = (colour: string, share: number) => mix(colour, '#10131c', share);

export const lighter = (colour: string, share: number) => mix(colour, '#fffaf2', share);

/** Skin in shadow: warmer, not greyer. */
export const shadowed = (skin: string, share: number) => mix(skin, '#57201a', share);

/** How light a colour looks, 0 to 1. */
export function lightness(colour: string): number {
  const [red, green, blue] = parse(colour);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

function parse(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
