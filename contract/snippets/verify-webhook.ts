import { webhookHeaders, webhookRules } from '../webhook.ts';

const { id, timestamp, signature } = webhookHeaders;
const { secretPrefix, toleranceSeconds } = webhookRules;

/** The imports that `verifyNode` needs. */
export const verifyNodeImports = 'import { createHmac, timingSafeEqual } from "node:crypto";\n';

/** `isGenuine(headers, body)` for Node, and its secret. The body is the bytes as they came. */
export const verifyNode = `const secret = Buffer.from(
  process.env.DOITONG_WEBHOOK_SECRET.slice("${secretPrefix}".length),
  "base64",
);

function isGenuine(headers, body) {
  const id = headers["${id}"];
  const timestamp = headers["${timestamp}"];
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  if (!(age <= ${toleranceSeconds})) return false;
  const hmac = createHmac("sha256", secret).update(\`\${id}.\${timestamp}.\`);
  const expected = hmac.update(body).digest();
  const signatures = (headers["${signature}"] ?? "").split(" ");
  return signatures.some((signature) => {
    const [version, text = ""] = signature.split(",");
    const given = Buffer.from(text, "base64");
    const fits = given.length === expected.length;
    return version === "v1" && fits && timingSafeEqual(given, expected);
  });
}
`;

/** The imports that `verifyPython` needs, one a line, in the order of the alphabet. */
export const verifyPythonImports = ['base64', 'hashlib', 'hmac', 'os', 'time'];

/** The same for Python, without packages. */
export const verifyPython = `secret = base64.b64decode(
    os.environ["DOITONG_WEBHOOK_SECRET"][len("${secretPrefix}") :]
)


def is_genuine(headers, body):
    event_id = headers.get("${id}", "")
    timestamp = headers.get("${timestamp}", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > ${toleranceSeconds}:
        return False
    signed = f"{event_id}.{timestamp}.".encode() + body
    digest = hmac.new(secret, signed, hashlib.sha256).digest()
    expected = "v1," + base64.b64encode(digest).decode()
    given = headers.get("${signature}", "").split(" ")
    return any(hmac.compare_digest(part, expected) for part in given)
`;
