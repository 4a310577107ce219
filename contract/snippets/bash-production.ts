import { headers } from '../limits.ts';
import { fieldFunction, quote, webhookNote } from './bash-parts.ts';
import { indent } from './indent.ts';
import { commentLines, keyNote, lastingLines, noAnswer, passingCodes, patience } from './patience.ts';
import { requestText } from './request-json.ts';
import { generationDocument, pollSeconds, type SnippetSource } from './snippet.ts';

/**
 * The bash script that sends again while that can help. curl's own retries wait without jitter and do not know the codes,
 * so `call` does it: it leaves what came in `$answer`, and succeeds when that holds no errors.
 */
export function patientBashScript(source: SnippetSource): string {
  const { endpoint, idempotencyKey, follow } = source;
  const key = idempotencyKey === undefined ? '"$(date +%s)-$RANDOM$RANDOM"' : quote(idempotencyKey);
  return `api=${quote(endpoint)}
auth="Authorization: Bearer $DOITONG_API_KEY"
${commentLines(keyNote, '#')}
key=${key}

${call}
# -d takes the line breaks out of what it sends.
cat > request.json <<'JSON'
${requestText(source)}
JSON

id=
if call -H "${headers.idempotencyKey}: $key" -d @request.json \\
  -H 'Content-Type: application/json'; then
  id=$(field id)
  echo "Submitted $id"
fi
${follow === 'webhook' ? webhookNote : pollAndSave}`;
}

const call = `${fieldFunction('<<< "$answer"')}
code_of='s/.*"extensions":{[^}]*"code":"\\([A-Z_]*\\)".*/\\1/p'

# Sends again while that can help; what came is in $answer.
call() {
  for attempt in ${Array.from({ length: patience.attemptsMax }, (_, index) => index + 1).join(' ')}; do
    : > headers.txt
    answer=$(curl -sS --max-time ${patience.timeoutSeconds} -D headers.txt -H "$auth" "$api" "$@")
    case $answer in
      *'"errors":'*) code=$(sed -n "$code_of" <<< "$answer") ;;
      *'"data":'*) return 0 ;;
      *) code=${noAnswer} ;; # none in time, or none in JSON
    esac
    case $code in
      ${[noAnswer, ...passingCodes].join('|')}) ;;
${lastingLines((code) => `      ${code}) break ;;`, '#')}
      *) echo "Unknown error code: $code" >&2; break ;;
    esac
    pause=$(sed -n 's/^[Rr]etry-[Aa]fter: *\\([0-9]*\\).*/\\1/p' headers.txt)
    [ "\${pause:-0}" -gt ${patience.retryAfterSecondsMax} ] && break
    [ "$attempt" = ${patience.attemptsMax} ] && break
    sleep $((\${pause:-0} + RANDOM % (1 << attempt)))
  done
  echo "$answer" >&2
  return 1
}
`;

const pollAndSave = `
give_up_at=$((SECONDS + ${patience.generationMinutes} * 60))
while [ -n "$id" ] && [ "$SECONDS" -lt "$give_up_at" ]; do
  sleep ${pollSeconds}
  call -G --data-urlencode "variables={\\"id\\":\\"$id\\"}" \\
    --data-urlencode 'query=${indent(generationDocument, 4).trimStart()}' || break
  case $(field status) in
    QUEUED|PROCESSING) ;;
    COMPLETED)
      url=$(field url)
      name=\${url%%\\?*} name=\${name##*/}
      # Only a whole file gets the name.
      curl -fsS --retry 3 --max-time 300 -o "$name.part" "$url" &&
        mv "$name.part" "$name" && echo "Saved as $name"
      break ;;
    *) echo "$answer" >&2; break ;;
  esac
done
`;
