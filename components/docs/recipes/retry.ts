import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { headers } from '#contract/limits.ts';
import { generateDocument } from '#contract/snippets/snippet.ts';

const endpoint = `${placeholderOrigin}/graphql`;
const attemptsMax = 5;
const waitSecondsMax = 30;

/** An ES module that sends one intent until it is accepted, is refused for good, or was tried often enough. */
export function retryJavascript(): string {
  return `const endpoint = "${endpoint}";
const query = \`${generateDocument}\`;

export async function generate(input, key = crypto.randomUUID()) {
  for (let attempt = 1; ; attempt += 1) {
    const { generation, failure } = await send(input, key);
    if (generation) return generation;
    if (!failure.retryable || attempt === ${attemptsMax}) {
      throw new Error(\`\${failure.code}: \${failure.message}\`);
    }
    const backoff = Math.random() * Math.min(${waitSecondsMax}, 2 ** (attempt - 1));
    const seconds = failure.retryAfter + backoff;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

async function send(input, key) {
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        Authorization: \`Bearer \${process.env.DOITONG_API_KEY}\`,
        "Content-Type": "application/json",
        "${headers.idempotencyKey}": key,
      },
      body: JSON.stringify({ query, variables: { input } }),
      signal: AbortSignal.timeout(30_000),
    });
    const { data, errors } = await response.json();
    if (!errors) return { generation: data.generate };
    const [{ message, extensions }] = errors;
    const retryAfter = Number(response.headers.get("${headers.retryAfter}") ?? 0);
    return { failure: { ...extensions, message, retryAfter } };
  } catch (error) {
    // No answer, or none in JSON: the key makes it safe to ask again.
    return { failure: { code: "NO_ANSWER", message: error.message, retryable: true, retryAfter: 0 } };
  }
}
`;
}

/** The same for Python with requests. */
export function retryPython(): string {
  return `# pip install requests
import os
import random
import time
import uuid

import requests

ENDPOINT = "${endpoint}"
QUERY = "${generateDocument}"


def generate(payload, key=None):
    key = key or str(uuid.uuid4())
    for attempt in range(1, ${attemptsMax + 1}):
        generation, failure = send(payload, key)
        if generation:
            return generation
        if not failure["retryable"] or attempt == ${attemptsMax}:
            raise RuntimeError(f"{failure['code']}: {failure['message']}")
        backoff = random.uniform(0, min(${waitSecondsMax}, 2 ** (attempt - 1)))
        time.sleep(failure["retry_after"] + backoff)


def send(payload, key):
    try:
        response = requests.post(
            ENDPOINT,
            json={"query": QUERY, "variables": {"input": payload}},
            headers={
                "Authorization": f"Bearer {os.environ['DOITONG_API_KEY']}",
                "${headers.idempotencyKey}": key,
            },
            timeout=30,
        )
        answer = response.json()
    except requests.RequestException as error:
        # No answer, or none in JSON: the key makes it safe to ask again.
        failure = {"code": "NO_ANSWER", "message": str(error), "retryable": True}
        return None, {**failure, "retry_after": 0}
    if not answer.get("errors"):
        return answer["data"]["generate"], None
    error = answer["errors"][0]
    retry_after = float(response.headers.get("${headers.retryAfter}", 0))
    return None, {**error["extensions"], "message": error["message"], "retry_after": retry_after}
`;
}
