import path from 'node:path';
import { z } from 'zod';
import { inProject } from './project-paths.mjs';

/** How a part of the tests went. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** A line for each test that failed. */
  readonly failures: readonly string[];
  /** A line for each test that passed only when it was tried again. */
  readonly triedAgain: readonly string[];
}

/** Vitest's JSON report. Source: https://vitest.dev/guide/reporters#json-reporter */
export const unitReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    testResults: z.array(
      z.object({
        name: z.string(),
        message: z.string().optional(),
        status: z.string(),
        assertionResults: z.array(
          z.object({
            fullName: z.string(),
            status: z.string(),
            failureMessages: z.array(z.string()).nullish(),
          }),
        ),
      }),
    ),
  })
  .transform(({ numPassedTests, numFailedTests, testResults }): Outcome => {
    const tests = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map((test) => ({ ...test, line: lineOf(name, test) })),
    );
    const files = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(hasFailed),
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests + files.length,
      failures: [
        ...files.map(
          ({ name, message = '' }) => `${path.relative(inProject(), name)}: ${firstLine(message)}`,
        ),
        ...tests.filter(hasFailed).map(({ line }) => line),
      ],
      triedAgain: tests
        .filter(({ status, failureMessages }) => status === 'passed' && failureMessages?.length)
        .map(({ line }) => line),
    };
  });

const hasFailed = ({ status }: { status: string }) => status === 'failed';

function lineOf(
  file: string,
  { fullName, failureMessages }: { fullName: string; failureMessages?: string[] | null },
) {
  return `${path.relative(inProject(), file)}: ${fullName}: ${firstLine(failureMessages?.[0] ?? '')}`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

interface Suite {
  readonly specs?: readonly Spec[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
}
type Spec = z.infer<typeof spec>;

const spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(z.object({ status: z.string() })),
});
const suite: z.ZodType<Suite> = z.object({
  specs: z.array(spec).optional(),
  get suites() {
    return z.array(suite).optional();
  },
});

/** Playwright's JSON report. Source: https://playwright.dev/docs/test-reporters#json-reporter */
export const journeyReport = z
  .object({
    suites: z.array(suite),
    stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
  })
  .transform(({ suites, stats }): Outcome => {
    const specs = suites.flatMap(specsOf);
    const linesOf = (status: string) =>
      specs
        .filter(({ tests }) => tests.some((test) => test.status === status))
        .map(({ file, line, title }) => `e2e/${file}:${line}: ${title}`);
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      failures: linesOf('unexpected'),
      triedAgain: linesOf('flaky'),
    };
  });

function specsOf({ specs = [], suites = [] }: Suite): readonly Spec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** The report of a script of ours: what it printed tells which. */
export const plainReport = z.object({ passed: z.number(), failed: z.number() }).transform(
  ({ passed, failed }): Outcome => ({
    passed,
    failed,
    failures: failed > 0 ? [`${failed} of them, told above`] : [],
    triedAgain: [],
  }),
);
