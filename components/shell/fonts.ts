import localFont from 'next/font/local';

const text = localFont({
  src: '../../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  weight: '400 900',
  variable: '--font-text',
  adjustFontFallback: false,
});

const code = localFont({
  src: '../../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-code',
  adjustFontFallback: false,
});

/** Classes for `<html>` that define the two families. */
export const fontVariables = `${text.variable} ${code.variable}`;
