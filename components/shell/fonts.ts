import localFont from 'next/font/local';

// The files are made by `scripts/make-fonts.ts`.
const text = localFont({
  src: [
    { path: './fonts/text-400.woff2', weight: '400' },
    { path: './fonts/text-550.woff2', weight: '500 700' },
  ],
  variable: '--font-text',
  adjustFontFallback: false,
});

const code = localFont({
  src: [
    { path: './fonts/code-400.woff2', weight: '400' },
    { path: './fonts/code-500.woff2', weight: '500 700' },
  ],
  variable: '--font-code',
  adjustFontFallback: false,
});

/** Classes for `<html>` that define the two families. */
export const fontVariables = `${text.variable} ${code.variable}`;
