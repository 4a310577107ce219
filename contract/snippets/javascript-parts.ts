import { headers } from '../limits.ts';
import { indent } from './indent.ts';
import { javascript, literal } from './literal.ts';
import { lastingLines, noAnswer, passingCodes, patience } from './patience.ts';
import { generateDocument, generationDocument, pollSeconds, type SnippetSource } from './snippet.ts';

/** The two documents as constants; `tag` is what stands before each template: nothing, or `gql`. */
export function documents(tag: string, { follow }: SnippetSource): string {
  const constant = (name: string, document: string) =>
    `const ${name} = ${tag}\`\n${indent(document, 2)}\n\`;\n`;
  const polls = follow !== 'webhook';
  return constant('GENERATE', generateDocument) + (polls ? constant('GENERATION', generationDocument) : '');
}

/** `const input = …;` */
export function inputConstant({ input }: SnippetSource): string {
  return `const input = ${literal(input, javascript)};\n`;
}

/** The expression that makes or repeats the key of the request. */
export function keyExpression({ idempotencyKey }: SnippetSource): string {
  return idempotencyKey === undefined ? 'crypto.randomUUID()' : JSON.stringify(idempotencyKey);
}

/** Waits until nothing changes any more; `question` is the expression that reads `generation` again. */
export function pollLoop({ style }: SnippetSource, question: string): string {
  const deadline = `const giveUpAt = Date.now() + ${patience.generationMinutes} * 60_000;\n`;
  const check = '  if (Date.now() > giveUpAt) throw new Error("It takes too long.");\n';
  const isProduction = style === 'production';
  return `${isProduction ? deadline : ''}while (["QUEUED", "PROCESSING"].includes(generation.status)) {
${isProduction ? check : ''}  await new Promise((resolve) => setTimeout(resolve, ${pollSeconds * 1000}));
${indent(question, 2)}
}
${completedCheck}`;
}

/** Throws unless there is a file. */
export const completedCheck = `if (generation.status !== "COMPLETED") {
  throw new Error(generation.error?.message ?? generation.status);
}
`;

/**
 * A `fetch` with a time limit for each attempt, that sends the same request again while that can help: after no answer
 * and after a passing code, with full jitter, never before `Retry-After`.
 */
export const patientFetch = `async function patientFetch(url, options) {
  for (let attempt = 1; ; attempt += 1) {
    let response, code, cause;
    try {
      const signal = AbortSignal.timeout(${patience.timeoutSeconds}_000);
      response = await fetch(url, { ...options, signal });
      const { errors } = await response.clone().json();
      if (!errors) return response;
      code = errors[0].extensions?.code;
    } catch (error) {
      code = "${noAnswer}"; // none in time, or none in JSON
      cause = error;
    }
    const retryAfter = Number(response?.headers.get("${headers.retryAfter}")) || 0;
    const isLast = attempt === ${patience.attemptsMax} || retryAfter > ${patience.retryAfterSecondsMax};
    if (isLast || !isPassing(code)) {
      if (cause) throw cause;
      return response; // its errors say why
    }
    const backoff = Math.random() * Math.min(${patience.backoffSecondsMax}, 2 ** attempt);
    const seconds = retryAfter + backoff;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

// Whether the same request can succeed later.
function isPassing(code) {
  switch (code) {
${[noAnswer, ...passingCodes].map((code) => `    case "${code}":`).join('\n')}
      return true;
${lastingLines((code) => `    case "${code}":`, '//')}
      return false;
    default:
      throw new Error(\`Unknown error code: \${code}\`);
  }
}
`;

/** The last step: the file keeps the name it has in its address. A production file gets its name when all of it is there. */
export function saveWithNode({ style }: SnippetSource): string {
  return style === 'production' ? saveWhole : saveShort;
}

const saveShort = `const file = await fetch(generation.url);
if (!file.ok) throw new Error(\`HTTP \${file.status}\`);
const name = new URL(generation.url).pathname.split("/").pop();
const { writeFile } = await import("node:fs/promises");
await writeFile(name, new Uint8Array(await file.arrayBuffer()));
console.log(\`Saved as \${name}\`);
`;

const saveWhole = `const file = await fetch(generation.url, {
  signal: AbortSignal.timeout(300_000),
});
if (!file.ok) throw new Error(\`HTTP \${file.status}\`);
const name = new URL(generation.url).pathname.split("/").pop();
const { rename, writeFile } = await import("node:fs/promises");
await writeFile(\`\${name}.part\`, file.body);
await rename(\`\${name}.part\`, name); // only a whole file gets the name
console.log(\`Saved as \${name}\`);
`;
