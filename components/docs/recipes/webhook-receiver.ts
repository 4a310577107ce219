import {
  verifyNode,
  verifyNodeImports,
  verifyPython,
  verifyPythonImports,
} from '#contract/snippets/verify-webhook.ts';
import { webhookHeaders } from '#contract/webhook.ts';

const { id } = webhookHeaders;

/** An ES module without packages: a server that checks the signature before it reads the event. */
export function receiverNode(): string {
  return `${verifyNodeImports}import { createServer } from "node:http";

const seen = new Set(); // use a table with a unique key in production
${verifyNode}
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (!isGenuine(request.headers, body)) return response.writeHead(400).end();
  response.writeHead(204).end();
  if (seen.has(request.headers["${id}"])) return;
  seen.add(request.headers["${id}"]);
  const { type, data } = JSON.parse(body);
  console.log(type, data.id, data.url);
});
server.listen(process.env.PORT ?? 4000);
`;
}

/** The same for Python, without packages. */
export function receiverPython(): string {
  return `${[...verifyPythonImports, 'json']
    .toSorted()
    .map((name) => `import ${name}`)
    .join('\n')}
from http.server import BaseHTTPRequestHandler, HTTPServer

seen = set()  # use a table with a unique key in production
${verifyPython}

class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        genuine = is_genuine(self.headers, body)
        self.send_response(204 if genuine else 400)
        self.end_headers()
        event_id = self.headers.get("${id}")
        if not genuine or event_id in seen:
            return
        seen.add(event_id)
        event = json.loads(body)
        print(event["type"], event["data"]["id"], event["data"]["url"], flush=True)


HTTPServer(("", int(os.environ.get("PORT", 4000))), Receiver).serve_forever()
`;
}
