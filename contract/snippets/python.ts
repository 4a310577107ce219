import { literal, python } from './literal.ts';
import {
  generateDocument,
  generationDocument,
  pollSeconds,
  type Snippet,
  type SnippetSource,
} from './snippet.ts';

/** A script for Python 3.8 and later with requests. */
export function pythonSnippet(source: SnippetSource): Snippet {
  return { id: 'python', label: 'Python', language: 'python', code: script(source) };
}

function script({ input, endpoint, idempotencyKey }: SnippetSource): string {
  const key = idempotencyKey === undefined ? 'str(uuid.uuid4())' : JSON.stringify(idempotencyKey);
  const imports = ['os', 'time', ...(idempotencyKey === undefined ? ['uuid'] : [])];
  return `# pip install requests
${imports.map((name) => `import ${name}`).join('\n')}
from pathlib import Path
from urllib.parse import urlsplit

import requests

payload = ${literal(input, python)}


def call(query, variables, **headers):
    response = requests.post(
        ${JSON.stringify(endpoint)},
        json={"query": query, "variables": variables},
        headers={"Authorization": f"Bearer {os.environ['DOITONG_API_KEY']}", **headers},
        timeout=30,
    )
    answer = response.json()
    if answer.get("errors"):
        raise RuntimeError(answer["errors"][0]["message"])
    return answer["data"]


generation = call(
    "${generateDocument}",
    {"input": payload},
    **{"Idempotency-Key": ${key}},
)["generate"]

while generation["status"] in ("QUEUED", "PROCESSING"):
    time.sleep(${pollSeconds})
    generation = call(
        "${generationDocument}",
        {"id": generation["id"]},
    )["generation"]
if generation["status"] != "COMPLETED":
    raise RuntimeError((generation["error"] or {}).get("message", generation["status"]))

file = requests.get(generation["url"], timeout=60)
file.raise_for_status()
name = Path(urlsplit(generation["url"]).path).name
Path(name).write_bytes(file.content)
print(f"Saved as {name}")
`;
}
