import type { GenerationType } from '#contract/request.ts';

/** The light theme of `app/tokens.css`, which a picture can not read. A test compares them. */
export const cardColors = {
  paper: '#faf7f0',
  sunken: '#f2eee4',
  ink: '#141b29',
  'ink-2': '#414b5c',
  'ink-3': '#5f6878',
  'line-2': '#c9c1af',
} as const;

export const mediumColors: Readonly<Record<GenerationType, string>> = {
  VIDEO: '#2a60bd',
  IMAGE: '#1a704a',
  AUDIO: '#9d3a76',
  AVATAR: '#7d630a',
};
