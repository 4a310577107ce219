import { type Browser, expect, type Request, test } from 'playwright/test';
import { pagesOf } from './crawl/site.ts';

/** Bytes of one first visit, as they are transferred, without headers. */
interface Load {
  readonly path: string;
  readonly total: number;
  readonly script: number;
  readonly font: number;
  readonly picture: number;
}

/** What a first visit may transfer beside fonts and pictures, in bytes. Pages with more say why. */
const loadMax = 20_000;
const scriptMax = 8_000;
const fontMax = 80_000;
const larger: readonly (readonly [pages: RegExp, bytes: number, reason: string])[] = [
  [
    /^\/..\/models\/./,
    24_000,
    'every option with its rules, and the request in five languages and three shapes',
  ],
  [/^\/..\/reference$/, 23_500, 'every type and field of the schema on one page'],
];
/** Applications, until nothing more comes: half of what they took with the framework, 214 kB. */
const applicationMax = 105_000;
const application = /\/(?:playground|keys|status|webhooks)$/;

test('a first visit transfers no more than its budget', async ({ browser, request, baseURL }) => {
  test.setTimeout(300_000);
  const loads: Load[] = [];
  for (const path of await pagesOf(request)) loads.push(await visit(browser, `${baseURL}`, path));
  const wrong = loads.filter((load) => excess(load).length > 0);
  if (wrong.length > 0) console.log(loads.map(rowOf).join('\n'));
  expect(wrong.map((load) => `${load.path}: ${excess(load).join(', ')}`)).toEqual([]);
});

async function visit(browser: Browser, baseURL: string, path: string): Promise<Load> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const finished: Request[] = [];
  // Pages that speculation rules fetch early are no part of this one.
  const isOther = (each: Request) =>
    each.resourceType() === 'document' && new URL(each.url()).pathname !== path;
  const collect = (each: Request) => {
    if (!isOther(each)) finished.push(each);
  };
  page.on('requestfinished', collect);
  await page.goto(path, { waitUntil: application.test(path) ? 'networkidle' : 'load' });
  page.off('requestfinished', collect);
  const all = await Promise.all(
    finished.map(async (each) => [each.resourceType(), (await each.sizes()).responseBodySize] as const),
  );
  await context.close();
  const sum = (wanted: (type: string) => boolean) =>
    all.reduce((bytes, [type, each]) => bytes + (wanted(type) ? each : 0), 0);
  const isBeside = (type: string) => type === 'font' || type === 'image' || type === 'media';
  return {
    path,
    total: sum((type) => !isBeside(type)),
    script: sum((type) => type === 'script'),
    font: sum((type) => type === 'font'),
    picture: sum((type) => type === 'image' || type === 'media'),
  };
}

function excess({ path, total, script, font }: Load): readonly string[] {
  const [, most = loadMax] = larger.find(([pages]) => pages.test(path)) ?? [];
  const limits = application.test(path)
    ? [['script', script, applicationMax] as const]
    : [['total', total, most] as const, ['script', script, scriptMax] as const];
  return [...limits, ['font', font, fontMax] as const]
    .filter(([, bytes, max]) => bytes > max)
    .map(([name, bytes, max]) => `${name} ${bytes} > ${max}`);
}

function rowOf({ path, ...bytes }: Load): string {
  const figures = Object.entries(bytes).map(([name, size]) =>
    `${name} ${(size / 1000).toFixed(1)}`.padEnd(16),
  );
  return `${path.padEnd(40)} ${figures.join('')}`;
}
