import { cpSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { z } from 'zod';
import { findChromium } from '../setup/find-chromium.ts';
import { findFreePort } from '../setup/find-free-port.ts';
import { inProject } from '../setup/project-paths.mjs';
import { textTable } from '../text-table.ts';
import { readPagePaths } from './page-paths.ts';
import { installIn } from './run-npm.ts';
import { median } from './side-by-side/conditions.ts';
import type { Product } from './start-product.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

/** The middle of so many runs counts. More than half of them perfect, and the middle is, whatever the others would be. */
const runs = 5;
/** Now and then Lighthouse loses the browser, and its report has no figures. */
const attemptsMax = 3;
/** What is asked of a page that is read, and of one that is worked with. */
const readMin = 1;
const workedMin = 0.95;
const workedWith = /^\/\w+\/(?:playground|keys)$/;

const scoreShape = z.object({ score: z.number() });
const reportShape = z.object({
  lhr: z.object({
    categories: z.object({
      performance: scoreShape,
      accessibility: scoreShape,
      'best-practices': scoreShape,
      seo: scoreShape,
    }),
    audits: z.record(z.string(), z.object({ numericValue: z.number().optional() })),
    environment: z.object({ benchmarkIndex: z.number() }),
  }),
});

type Report = z.infer<typeof reportShape>['lhr'];
type Measure = (url: string) => Promise<Report>;

/**
 * Every page whose path matches, in Lighthouse's report for phones. Each is measured until the middle of five runs is known. Lighthouse
 * counts how fast the machine is: a figure from a slow moment says so.
 */
export async function benchLighthouse({ url: origin }: Product, only: RegExp): Promise<void> {
  const folder = inProject('.cache', 'lighthouse');
  cpSync(inProject('scripts', 'bench', 'lighthouse'), folder, { recursive: true });
  installIn(folder);
  const executablePath = findChromium();
  const port = await findFreePort();
  const args = [`--remote-debugging-port=${port}`];
  const browser = await chromium.launch({
    args,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const measure = await loadLighthouse(folder, port);
    const rows: string[][] = [];
    const paths = (await readPagePaths(origin)).filter((at) => only.test(at));
    for (const at of paths) {
      const reports = await measurePage(measure, `${origin}${at}`);
      rows.push(rowOf(at, reports));
      console.error(rows.at(-1)?.join('  '));
    }
    console.log(textTable([head, ...rows]));
    const good = rows.filter((row) => row.at(-1) === reached).length;
    console.log(`${good} of ${rows.length} pages reach what is asked of them.`);
  } finally {
    await browser.close();
  }
}

async function loadLighthouse(folder: string, port: number): Promise<Measure> {
  const program = path.join(folder, 'node_modules', 'lighthouse', 'core', 'index.js');
  const { default: lighthouse } = await import(pathToFileURL(program).href);
  return async (url) => {
    for (let attempt = 1; ; attempt += 1) {
      const { success, data, error } = reportShape.safeParse(
        await lighthouse(url, {
          port,
          onlyCategories: categories,
          disableFullPageScreenshot: true,
          logLevel: 'error',
        }),
      );
      if (success) return data.lhr;
      if (attempt === attemptsMax) throw new Error(`Lighthouse does not report on ${url}.`, { cause: error });
    }
  };
}

async function measurePage(measure: Measure, url: string): Promise<Report[]> {
  const reports: Report[] = [];
  let perfect = 0;
  while (reports.length < runs && perfect <= runs / 2) {
    const report = await measure(url);
    reports.push(report);
    if (categories.every((each) => report.categories[each].score === 1)) perfect += 1;
  }
  return reports;
}

function scoreOf(reports: readonly Report[], category: Category): number {
  return median(reports.map(({ categories }) => categories[category].score));
}

const head = ['page', ...categories, 'LCP ms', 'TBT ms', 'CLS', 'runs', 'machine', ''];
const reached = 'reached';

function rowOf(at: string, reports: readonly Report[]): string[] {
  const figure = (audit: string, digits: number) =>
    median(reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN)).toFixed(digits);
  const isReached = categories.every((each) => {
    const least = each === 'performance' && workedWith.test(at) ? workedMin : readMin;
    return scoreOf(reports, each) >= least;
  });
  return [
    at,
    ...categories.map((each) => (scoreOf(reports, each) * 100).toFixed(0)),
    figure('largest-contentful-paint', 0),
    figure('total-blocking-time', 0),
    figure('cumulative-layout-shift', 3),
    String(reports.length),
    median(reports.map(({ environment }) => environment.benchmarkIndex)).toFixed(0),
    isReached ? reached : 'missed',
  ];
}
