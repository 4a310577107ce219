/** What is measured side by side: its unit, how many decimals are worth saying, and which way is better. */
interface Figure {
  readonly unit: 'kB' | 'ms' | '/s' | '';
  readonly decimals: 0 | 1;
  readonly better: 'less' | 'more';
}

const less = (unit: Figure['unit'], decimals: Figure['decimals']): Figure => ({
  unit,
  decimals,
  better: 'less',
});

/** Each is a row of `npm run bench -- peers`, in this order. kB are thousands of bytes as transferred. */
export const figures = {
  bytes: less('kB', 1),
  bytesGzip: less('kB', 1),
  bytesWithFonts: less('kB', 1),
  script: less('kB', 1),
  requests: less('', 0),
  scriptRun: less('kB', 0),
  fcp: less('ms', 0),
  lcp: less('ms', 0),
  tbt: less('ms', 0),
  tap: less('ms', 0),
  search: less('ms', 0),
  copy: less('ms', 0),
  next0: less('ms', 0),
  next250: less('ms', 0),
  next800: less('ms', 0),
  throughput: { unit: '/s', decimals: 0, better: 'more' },
} as const satisfies Record<string, Figure>;

export type FigureId = keyof typeof figures;

export const figureIds = Object.keys(figures) as readonly FigureId[];
