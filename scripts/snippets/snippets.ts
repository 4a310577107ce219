import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printedSnippets } from './printed-snippets.ts';
import { currentSchema, recordFile, recordOf } from './record.ts';
import { runAll } from './run-all.ts';

const USAGE = `Usage: npm run snippets -- [--only <words of a request, a language or a style>] [--report <file>]

Runs every snippet that a page prints, as it is printed. Without --only and --report it writes what passed to
contract/snippets/executed.generated.json, from which pages say when a snippet ran.`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    report: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

async function main({ only, report }: typeof values): Promise<number> {
  const startedAt = performance.now();
  const all = printedSnippets().filter(({ id, style, follow, request }) => {
    const name = `${request} ${id} ${style} ${follow}`;
    return (only ?? '').split(' ').every((word) => name.includes(word));
  });
  const schema = currentSchema();
  const failures = await runAll(all);
  for (const { printed, message } of failures) {
    console.error(`\n${printed.request}, ${printed.id}: ${message}`);
  }
  const passed = all.length - failures.length;
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  console.log(`${passed} snippets ran, ${failures.length} failed, in ${seconds} s`);
  if (report) writeFileSync(report, JSON.stringify({ passed, failed: failures.length }));
  else if (only === undefined && failures.length === 0) {
    const record = recordOf(all, schema, new Date().toISOString().slice(0, 10));
    writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`);
  }
  return failures.length === 0 && passed > 0 ? 0 : 1;
}

if (values.help) console.log(USAGE);
else process.exitCode = await main(values);
