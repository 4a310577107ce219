import { webhookHeaders, webhookRules } from '#contract/webhook.ts';

const { id, timestamp, signature } = webhookHeaders;
const { secretPrefix, toleranceSeconds } = webhookRules;

/** An ES module without packages: a server that checks the signature before it reads the event. */
export function receiverNode(): string {
  return `import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const secret = Buffer.from(process.env.DOITONG_WEBHOOK_SECRET.slice("${secretPrefix}".length), "base64");
const seen = new Set(); // use a table with a unique key in production

function isGenuine(headers, body) {
  const id = headers["${id}"];
  const timestamp = headers["${timestamp}"];
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  if (!(age <= ${toleranceSeconds})) return false;
  const expected = createHmac("sha256", secret).update(\`\${id}.\${timestamp}.\`).update(body).digest();
  return (headers["${signature}"] ?? "").split(" ").some((part) => {
    const [version, text] = part.split(",");
    const given = Buffer.from(text ?? "", "base64");
    return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

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
  return `import base64
import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

secret = base64.b64decode(os.environ["DOITONG_WEBHOOK_SECRET"].removeprefix("${secretPrefix}"))
seen = set()  # use a table with a unique key in production


def is_genuine(headers, body):
    event_id = headers.get("${id}", "")
    timestamp = headers.get("${timestamp}", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > ${toleranceSeconds}:
        return False
    signed = f"{event_id}.{timestamp}.".encode() + body
    expected = base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode()
    given = headers.get("${signature}", "").split(" ")
    return any(hmac.compare_digest(part, f"v1,{expected}") for part in given)


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
