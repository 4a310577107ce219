import { headers } from '../limits.ts';
import { fieldFunction, quote, webhookNote } from './bash-parts.ts';
import { patientBashScript } from './bash-production.ts';
import { indent } from './indent.ts';
import { requestText } from './request-json.ts';
import { generationDocument, pollSeconds, type SnippetSource } from './snippet.ts';

/**
 * A bash script that needs only curl and sed. It never exits, so it can also be pasted into a terminal; the request is a
 * quoted here-document, so no text in it needs escaping, and stands outside $(…), where bash 3.2 misreads apostrophes.
 */
export function bashScript(source: SnippetSource): string {
  return source.style === 'production' ? patientBashScript(source) : script(source);
}

function script(source: SnippetSource): string {
  const { endpoint, idempotencyKey, follow } = source;
  const key =
    idempotencyKey === undefined
      ? `"${headers.idempotencyKey}: $(date +%s)-$RANDOM$RANDOM"`
      : quote(`${headers.idempotencyKey}: ${idempotencyKey}`);
  return `api=${quote(endpoint)}
auth="Authorization: Bearer $DOITONG_API_KEY"

# -d takes the line breaks out of what it sends.
curl -sS --retry 3 -w '\\n' "$api" -H "$auth" \\
  -H 'Content-Type: application/json' \\
  -H ${key} \\
  -d @- <<'JSON' | tee answer.json
${requestText(source)}
JSON
${follow === 'webhook' ? webhookNote : pollAndSave}`;
}

const pollAndSave = `
${fieldFunction('answer.json')}
id=$(field id)
while [ -n "$id" ]; do
  sleep ${pollSeconds}
  curl -sS --retry 3 -G "$api" -H "$auth" -o answer.json \\
    --data-urlencode 'query=${indent(generationDocument, 4).trimStart()}' \\
    --data-urlencode "variables={\\"id\\":\\"$id\\"}"
  case $(field status) in
    QUEUED|PROCESSING) ;;
    COMPLETED)
      url=$(field url)
      name=\${url%%\\?*} name=\${name##*/}
      curl -fsS --retry 3 -o "$name" "$url" && echo "Saved as $name"
      break ;;
    *) cat answer.json; break ;;
  esac
done
`;
