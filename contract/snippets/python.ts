import { headers } from '../limits.ts';
import { indent } from './indent.ts';
import { literal, python } from './literal.ts';
import { commentLines, keyNote, patience } from './patience.ts';
import {
  callImports,
  patientCallImports,
  patientPythonCall,
  pythonAuth,
  pythonCall,
  pythonDocument,
} from './python-parts.ts';
import {
  generateDocument,
  generationDocument,
  pollSeconds,
  type Snippet,
  type SnippetSource,
} from './snippet.ts';
import { verifyPython, verifyPythonImports } from './verify-webhook.ts';

/** A script for Python 3.8 and later with requests. */
export function pythonSnippet(source: SnippetSource): Snippet {
  const receives = source.follow === 'webhook';
  const code = [
    head(source),
    ...(receives ? [`${verifyPython}\n`, receiver] : []),
    `${source.style === 'production' ? patientPythonCall(source.endpoint) : pythonCall(source.endpoint)}\n`,
    receives ? receivedEnd(source) : polledEnd(source),
    save(source),
  ].join('\n');
  return { id: 'python', label: 'Python', language: 'python', code };
}

function head(source: SnippetSource): string {
  const isPolled = source.follow !== 'webhook';
  const constants = `payload = ${literal(source.input, python)}
${pythonDocument('GENERATE', generateDocument)}${isPolled ? pythonDocument('GENERATION', generationDocument) : ''}`;
  return `# pip install requests
${imports(source)}

import requests

${pythonAuth}${constants}${isPolled ? '\n' : ''}`;
}

/** Plain imports first, then those from a module, each in the order of the alphabet. */
function imports({ style, follow, idempotencyKey }: SnippetSource): string {
  const names = new Set([
    ...(style === 'production' ? patientCallImports : callImports),
    ...(follow === 'webhook' ? [...verifyPythonImports, 'json'] : ['time']),
    ...(idempotencyKey === undefined ? ['uuid'] : []),
  ]);
  const server = follow === 'webhook' ? ['from http.server import BaseHTTPRequestHandler, HTTPServer'] : [];
  return [
    ...[...names].toSorted().map((name) => `import ${name}`),
    ...server,
    'from pathlib import Path',
    'from urllib.parse import urlsplit',
  ].join('\n');
}

function submission({ style, idempotencyKey }: SnippetSource): string {
  const key = idempotencyKey === undefined ? 'str(uuid.uuid4())' : JSON.stringify(idempotencyKey);
  const constant = `${commentLines(keyNote, '#')}
idempotency_key = ${key}
`;
  const isProduction = style === 'production';
  return `${isProduction ? constant : ''}generation = call(
    GENERATE,
    {"input": payload},
    **{"${headers.idempotencyKey}": ${isProduction ? 'idempotency_key' : key}},
)["generate"]
`;
}

function polledEnd(source: SnippetSource): string {
  const isProduction = source.style === 'production';
  const deadline = `give_up_at = time.monotonic() + ${patience.generationMinutes} * 60\n`;
  const check = `if time.monotonic() > give_up_at:
    raise RuntimeError(f"{generation['id']} takes too long")
`;
  return `${submission(source)}
${isProduction ? deadline : ''}while generation["status"] in ("QUEUED", "PROCESSING"):
${isProduction ? indent(check, 4) : ''}    time.sleep(${pollSeconds})
    generation = call(GENERATION, {"id": generation["id"]})["generation"]
${completedCheck}`;
}

const completedCheck = `if generation["status"] != "COMPLETED":
    error = generation["error"] or {}
    raise RuntimeError(error.get("message", generation["status"]))
`;

const receiver = `class Receiver(BaseHTTPRequestHandler):
    event = None

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        genuine = is_genuine(self.headers, body)
        self.send_response(204 if genuine else 400)
        self.end_headers()
        if genuine:
            Receiver.event = json.loads(body)

`;

function receivedEnd(source: SnippetSource): string {
  return `# Takes the first genuine event. webhookUrl must lead here.
server = HTTPServer(("", int(os.environ.get("PORT", 4000))), Receiver)

${submission(source)}print(f"Submitted {generation['id']}")

while Receiver.event is None:
    server.handle_request()
generation = Receiver.event["data"]
${completedCheck}`;
}

function save({ style }: SnippetSource): string {
  return style === 'production' ? saveWhole : saveShort;
}

const saveShort = `file = requests.get(generation["url"], timeout=60)
file.raise_for_status()
name = Path(urlsplit(generation["url"]).path).name
Path(name).write_bytes(file.content)
print(f"Saved as {name}")
`;

const saveWhole = `name = Path(urlsplit(generation["url"]).path).name
part = Path(f"{name}.part")
with requests.get(generation["url"], stream=True, timeout=60) as file:
    file.raise_for_status()
    with part.open("wb") as target:
        for chunk in file.iter_content(65536):
            target.write(chunk)
part.replace(name)  # only a whole file gets the name
print(f"Saved as {name}")
`;

/** The part of the production variant that sends again, for whoever has a caller already. */
export function retryingCallPython(endpoint: string): string {
  return `# pip install requests
${patientCallImports.map((name) => `import ${name}`).join('\n')}

import requests

${pythonAuth}

${patientPythonCall(endpoint)}`;
}
