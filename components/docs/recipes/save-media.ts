import { placeholderOrigin } from '#components/code/placeholder-origin.ts';

const endpoint = `${placeholderOrigin}/graphql`;

/** Asks for a fresh address and for what the file must be. */
export const savedGenerationDocument =
  'query Saved($id: ID!) { generation(id: $id) { url metadata { bytes sha256 } } }';

/** An ES module: gives a file its name once all of it is there. */
export function saveJavascript(): string {
  return `import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

const query = \`${savedGenerationDocument}\`;

export async function save(id, folder = ".") {
  const answer = await fetch("${endpoint}", {
    method: "POST",
    headers: {
      Authorization: \`Bearer \${process.env.DOITONG_API_KEY}\`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify({ query, variables: { id } }),
  });
  const { url, metadata } = (await answer.json()).data.generation;
  if (!url) throw new Error(\`\${id} has no file.\`);

  const file = await fetch(url);
  if (!file.ok) throw new Error(\`HTTP \${file.status}\`);
  const name = \`\${folder}/\${new URL(url).pathname.split("/").pop()}\`;
  const hash = createHash("sha256");
  await pipeline(
    file.body,
    async function* (chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(\`\${name}.part\`),
  );
  if (hash.digest("hex") !== metadata.sha256) {
    await rm(\`\${name}.part\`);
    throw new Error("The file is not whole. Read it again.");
  }
  await rename(\`\${name}.part\`, name);
  return name;
}
`;
}

/** The same for Python with requests. */
export function savePython(): string {
  return `# pip install requests
import hashlib
import os
from pathlib import Path
from urllib.parse import urlsplit

import requests

QUERY = "${savedGenerationDocument}"


def save(generation_id, folder="."):
    answer = requests.post(
        "${endpoint}",
        json={"query": QUERY, "variables": {"id": generation_id}},
        headers={"Authorization": f"Bearer {os.environ['DOITONG_API_KEY']}"},
        timeout=30,
    )
    generation = answer.json()["data"]["generation"]
    url = generation["url"]
    if not url:
        raise RuntimeError(f"{generation_id} has no file.")

    name = Path(folder) / Path(urlsplit(url).path).name
    part = name.with_name(name.name + ".part")
    digest = hashlib.sha256()
    with requests.get(url, stream=True, timeout=60) as response, part.open("wb") as file:
        response.raise_for_status()
        for chunk in response.iter_content(65536):
            digest.update(chunk)
            file.write(chunk)
    if digest.hexdigest() != generation["metadata"]["sha256"]:
        part.unlink()
        raise RuntimeError("The file is not whole. Read it again.")
    part.replace(name)
    return name
`;
}
