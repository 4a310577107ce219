import localFont from 'next/font/local';

// Both files are made by `scripts/make-fonts.ts`.
const text = localFont({
  src: './fonts/text.woff2',
  weight: '400 700',
  variable: '--font-text',
  adjustFontFallback: false,
});

const code = localFont({
  src: './fonts/code.woff2',
  weight: '400 600',
  variable: '--font-code',
  adjustFontFallback: false,
});

/** Classes for `<html>` that define the two families. */
export const fontVariables = `${text.variable} ${code.variable}`;
