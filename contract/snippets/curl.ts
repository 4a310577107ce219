import { json, literal } from './literal.ts';
import {
  generateDocument,
  generationDocument,
  pollSeconds,
  type Snippet,
  type SnippetSource,
} from './snippet.ts';

/**
 * A bash script that needs only curl and sed. It never exits, so it can also be pasted into a terminal; the request is a
 * quoted here-document, so no text in it needs escaping, and stands outside $(…), where bash 3.2 misreads apostrophes.
 */
export function curlSnippet(source: SnippetSource): Snippet {
  return { id: 'curl', label: 'curl', language: 'bash', code: script(source) };
}

function script({ input, endpoint, idempotencyKey }: SnippetSource): string {
  const url = quote(endpoint);
  const key =
    idempotencyKey === undefined
      ? '"Idempotency-Key: $(date +%s)-$RANDOM$RANDOM"'
      : quote(`Idempotency-Key: ${idempotencyKey}`);
  return `curl -sS --retry 3 ${url} \\
  -H "Authorization: Bearer $DOITONG_API_KEY" \\
  -H 'Content-Type: application/json' \\
  -H ${key} \\
  --data-binary @- <<'JSON' | tee generation.json
${literal({ query: generateDocument, variables: { input } }, json)}
JSON

id=$(sed -n 's/.*"id" *: *"\\([^"]*\\)".*/\\1/p' generation.json)
while [ -n "$id" ]; do
  sleep ${pollSeconds}
  curl -sS --retry 3 ${url} -o generation.json \\
    -H "Authorization: Bearer $DOITONG_API_KEY" \\
    -H 'Content-Type: application/json' \\
    --data-binary '{ "query": "${generationDocument}", "variables": { "id": "'"$id"'" } }'
  case $(sed -n 's/.*"status" *: *"\\([A-Z]*\\)".*/\\1/p' generation.json) in
    QUEUED|PROCESSING) ;;
    COMPLETED)
      url=$(sed -n 's/.*"url" *: *"\\([^"]*\\)".*/\\1/p' generation.json)
      curl -fsS --retry 3 -O "$url" -w '\\nSaved as %{filename_effective}\\n'
      break ;;
    *) cat generation.json; break ;;
  esac
done
`;
}

/** Quotes a text for bash so that nothing in it is expanded. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
